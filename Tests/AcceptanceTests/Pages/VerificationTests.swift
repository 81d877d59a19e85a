import Foundation
import TestKit
import Testing

@Suite("The public page of verification")
struct VerificationTests {
    private let browser = ["Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"]

    private func page(_ path: String, language: String = "tr", accept: String? = nil) async throws -> HTTPResponse {
        let headers = ["Accept": accept ?? browser["Accept"] ?? "", "Accept-Language": language]
        return try await SharedService.get().installation.anonymous.get(path, headers: headers)
    }

    private func certified(_ bales: Int) async throws -> (lot: JSON, path: String) {
        let lot = try await SharedService.get().gin().certify(bales)
        return (lot, "/dogrula/\(lot["certificate"]["verificationCode"].string ?? "")")
    }

    @Test("A browser is shown a page, a program JSON, each by what it asks for")
    func negotiation() async throws {
        let (_, path) = try await certified(1)
        for accept in ["text/html", "text/html, application/json;q=0.5", browser["Accept"] ?? ""] {
            #expect(try await page(path, accept: accept).header("Content-Type")?.hasPrefix("text/html") == true)
        }
        for accept in ["application/json", "*/*", "application/json, text/html;q=0.5", ""] {
            let answer = try await page(path, accept: accept)
            #expect(answer.header("Content-Type") == "application/json", "\(accept)")
            #expect(try answer.json["valid"] == true)
        }
        let answer = try await page(path)
        #expect(answer.header("Vary") == "Accept")
        #expect(try await page("/dogrula/x", accept: "application/json").header("Vary") == "Accept")
        let head = try await SharedService.get().installation.anonymous.send(
            "HEAD", path, headers: ["Accept": "text/html"])
        #expect(head.status == 200 && head.header("Content-Type") == answer.header("Content-Type"))
        let proof = try await page(path + "/proof")
        #expect(proof.header("Content-Type") == "application/json")
    }

    @Test("M22/2: the page tells date, region, bales and weight, and nobody's name, in the browser's language")
    func facts() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let lot = try await gin.certify(3)
        let path = "/dogrula/\(lot["certificate"]["verificationCode"].string ?? "")"
        let turkish = try await page(path)
        #expect(turkish.status == 200)
        for fact in ["Geçerli", "6 Ekim 2025", "İzmir Bölge Müdürlüğü", "655,5", lot.certificateNumber] {
            #expect(turkish.text.contains(fact), "\(fact)")
        }
        for personal in ["Mehmet", "4540536920", "Ege Pamuk", gin.vkn, gin.inspector.subject] {
            #expect(!turkish.text.contains(personal), "\(personal)")
        }
        let english = try await page(path, language: "en-GB,en;q=0.9")
        #expect(english.text.contains("6 October 2025") && english.text.contains("655.5"))
        #expect(turkish.header("Content-Security-Policy")?.contains("default-src 'none'") == true)
    }

    @Test("M22/2: a bale that is not on the certificate, and a code that is not ours, are 404 and say so")
    func unknown() async throws {
        let (lot, path) = try await certified(2)
        let bale = lot.baleNumbers.first ?? ""
        for address in ["\(path)/bales/\(bale)", "\(path)?balya=\(bale)"] {
            let known = try await page(address)
            #expect(known.status == 200 && known.text.contains("Balya \(bale) bu belgede: 218,5"))
        }
        for address in ["\(path)/bales/X1", "\(path)?balya=X1"] {
            let missing = try await page(address)
            #expect(missing.status == 404 && missing.text.contains("Balya X1 bu belgede değil"))
            #expect(missing.text.contains("Geçerli"))
        }
        #expect(try await page("\(path)/bales/%FF").status == 404)
        for code in ["XXXXXX", "%3Cscript%3E", "%00", "%FF", String(repeating: "a", count: 3000)] {
            let stranger = try await page("/dogrula/" + code)
            #expect(stranger.status == 404 && stranger.text.contains("Bize ait değil"), "\(code)")
            #expect(!stranger.text.contains("<script>"))
        }
    }

    @Test("A problem's type leads to what it means and what to do, in both languages")
    func problems() async throws {
        let problem = try await SharedService.get().installation.anonymous.get("/v1/nothing").json
        let type = try #require(problem["type"].string)
        let english = try await page(type, language: "en")
        #expect(english.status == 200 && english.text.contains("<h1>\(problem["title"].string ?? "?")</h1>"))
        #expect(try await page(type).text.contains("<h1>Bulunamadı</h1>"))
        #expect(try await page("/problems/nothing").status == 404)
    }

    @Test("A code that is typed is understood as it is read from paper")
    func typed() async throws {
        let (_, path) = try await certified(1)
        let code = path.dropFirst("/dogrula/".count)
        for typed in [code.uppercased(), code.prefix(4) + "-" + code.dropFirst(4), "https://koza.example" + path] {
            let encoded = typed.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            let answer = try await page("/dogrula?kod=" + encoded)
            #expect(answer.status == 303 && answer.header("Location") == path, "\(typed)")
        }
        #expect(try await page("/dogrula").text.contains("name=\"kod\""))
    }

    @Test("The proof that the page hands out is checked by koza verify without the service")
    func proof() async throws {
        let (lot, path) = try await certified(2)
        let shown = try await page(path).text
        #expect(shown.contains("download=\"\(lot.certificateNumber).json\""))
        #expect(shown.contains("koza verify --proof"))
        let handed = try await page(path + "/proof", accept: "application/json")
        let file = try TemporaryFolder().path + "/proof.json"
        func verify(_ proof: [UInt8], key: String) async throws -> (exit: ProgramExit, lines: [String]) {
            try Data(proof).write(to: URL(filePath: file))
            let run = try await Installation.run(
                ["verify", "--proof", file, "--key", key], databaseURL: "postgres:///nowhere?host=/nowhere")
            return (run.exit, run.lines)
        }
        #expect(try await verify(handed.body, key: Installation.publicKey).exit == .code(0))
        let stranger = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
        let distrusted = try await verify(handed.body, key: stranger)
        #expect(distrusted.exit == .code(1) && distrusted.lines.contains { $0.hasPrefix("key:") })
        let moved = try handed.json.with("position", 1)
        #expect(try await verify(moved.bytes, key: Installation.publicKey).exit == .code(1))
    }
}

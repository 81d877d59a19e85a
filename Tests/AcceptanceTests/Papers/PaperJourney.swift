import Crypto
import Foundation
import SystemPackage
import TestKit
import Testing

@Suite("Certificates on paper")
struct PaperJourney {
    private func path(_ certificate: JSON) -> String { "/v1/certificates/\(certificate["number"].string ?? "")" }

    /// Waits until the worker has rendered it.
    private func paper(_ caller: Caller, _ path: String) async throws -> HTTPResponse {
        try await poll("the paper at \(path)", within: .seconds(120)) {
            let answer = try await caller.get(path + "/pdf")
            if answer.status == 202 {
                #expect(answer.header("Retry-After") != nil)
                #expect(try answer.json["status"] == "rendering")
                return nil
            }
            guard answer.status == 200 else { throw UnexpectedAnswer(description: answer.text) }
            return answer
        }
    }

    @Test("M21/5: from the control to the PDF, kept by its hash and the same for everybody who may see it", .tags(.m21))
    func rendered() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let lot = try await gin.certify(12)
        let certificate = lot["certificate"]
        let first = try await paper(gin.inspector, path(certificate))
        #expect(first.header("Content-Type") == "application/pdf")
        #expect(first.header("Content-Disposition")?.contains("\(lot.certificateNumber).pdf") == true)
        let hash = SHA256.hash(data: Data(first.body)).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
        let tag = "\"\(hash.joined())\""
        #expect(first.header("ETag") == tag)
        let auditor = try await service.installation.caller(.auditor)
        #expect(try await auditor.get(path(certificate) + "/pdf").body == first.body)
        let same = try await gin.inspector.get(path(certificate) + "/pdf", headers: ["If-None-Match": tag])
        #expect(same.status == 304)
        #expect(same.body.isEmpty)

        let text = try await first.pdfText
        let wanted = [
            lot.certificateNumber, lot["lotNumber"].string ?? "?", "Ege Pamuk A.Ş.", "Ayşe Yılmaz", "Ek-1",
            "SİMÜLASYON – resmî belge değildir", "/dogrula/\(certificate["verificationCode"].string ?? "?")",
        ]
        for field in wanted + lot.baleNumbers { #expect(text.contains(field), "\(field)") }
    }

    @Test(
        "M24/1: what was cut from a certificate is off its paper, and on one of its own; of an ended one there is none")
    func cut() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let root = try await gin.certify(3)["certificate"]
        let whole = try await paper(gin.inspector, path(root))
        let to: JSON = ["vkn": .string(Numbers.vkn()), "title": "Aydın İplik"]
        func transfer(_ bales: JSON) async throws -> JSON {
            try await gin.inspector.post(path(root) + "/transfers", ["to": to, "bales": bales]).done()["certificate"]
        }
        let child = try await transfer(strings(root.baleNumbers.prefix(1)))
        let rest = try await paper(gin.inspector, path(root))
        #expect(rest.header("ETag") != whole.header("ETag"))
        let text = try await rest.pdfText
        #expect(!text.contains(root.baleNumbers[0]) && text.contains(root.baleNumbers[1]))
        #expect(text.contains(child["number"].string ?? "?"))
        let form = try await gin.inspector.get(path(root) + "/form").expect(200)
        #expect(form["edition"] == 1 && form["baleCount"] == 2 && form["children"] == [child["number"]])
        #expect(form.baleNumbers == Array(root.baleNumbers.dropFirst()))
        let own = try await paper(gin.inspector, path(child)).pdfText
        #expect(own.contains("Aydın İplik") && own.contains(root.baleNumbers[0]))

        _ = try await transfer("all")
        let gone = try await gin.inspector.get(path(root) + "/pdf")
        #expect(gone.status == 409)
        #expect(try gone.rules == ["M24/1"])
        let reason: JSON = ["reason": "Numune partiye uymuyor"]
        _ = try await service.region.directorate.post(path(root) + "/cancellation", reason).done()
        let cancelled = try await gin.inspector.get(path(child) + "/pdf")
        #expect(cancelled.status == 409)
        #expect(try cancelled.rules == ["M22/1"])
    }

    @Test("A stranger gets no paper, and it goes with the person whom it names")
    func access() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let tckn = Numbers.tckn()
        let certificate = try await gin.certify(2, owner: ["tckn": .string(tckn), "title": "Hatice Silinecek"])[
            "certificate"]
        let pdf = path(certificate) + "/pdf"
        #expect(try await service.installation.anonymous.get(pdf).status == 401)
        let stranger = try await service.region.makeTrader()
        #expect(try await stranger.user.get(pdf).status == 403)
        #expect(try await paper(gin.inspector, path(certificate)).pdfText.contains("Hatice Silinecek"))
        let general = service.region.generalDirectorate
        _ = try await general.post("/v1/subjects/\(tckn)/erasure", ["reason": "Başvuru 12"]).expect(200)
        #expect(try await gin.inspector.get(pdf).status == 410)
    }

    @Test("A worker without the renderer says so, and does the rest of its work")
    func missingRenderer() async throws {
        let database = try await SharedService.get().installation.databaseURL
        var environment = Installation.environment(databaseURL: database)
        // With what starts the worker, and nothing else.
        let programs = try TemporaryFolder()
        try FileManager.default.createSymbolicLink(
            atPath: programs.path + "/setpriv", withDestinationPath: "/usr/bin/setpriv")
        environment["PATH"] = programs.path
        try await withProgram(BuiltProduct.path(), ["work"], environment: environment) { worker in
            try await poll("the complaint", within: .seconds(60)) {
                worker.lines.contains { $0.contains("certificates are not rendered as PDF") }
            }
            #expect(worker.lines.contains("working"))
            #expect(worker.exit == nil)
        }
    }
}

extension HTTPResponse {
    /// The words of a PDF, by pdftotext.
    var pdfText: String {
        get async throws {
            let folder = try TemporaryFolder()
            try Data(body).write(to: folder.url.appending(path: "paper.pdf"))
            let text = folder.path + "/paper.txt"
            try await withProgram("/usr/bin/pdftotext", [folder.path + "/paper.pdf", text]) { program in
                _ = try await program.end(within: .seconds(60))
            }
            return try String(contentsOfFile: text, encoding: .utf8)
                .split { $0.isWhitespace }.joined(separator: " ")
        }
    }
}

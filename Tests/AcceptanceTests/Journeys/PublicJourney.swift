import TestKit
import Testing

@Suite("Laboratories, buyers, carriers and auditors")
struct PublicJourney {
    @Test("M22/2: anyone verifies a certificate and its bales without an account, and learns of nobody", .tags(.m22))
    func verification() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let lot = try await gin.certify(3)
        let code = try #require(lot["certificate"]["verificationCode"].string)
        let asJSON = ["Accept": "application/json"]
        let answer = try await service.installation.anonymous.get("/dogrula/\(code)", headers: asJSON)
        let verified = try answer.expect(200)
        #expect(answer.text.contains(lot["certificate"]["controlDate"].string ?? "?"))
        #expect(answer.text.contains("655.5"))
        #expect(verified["valid"] == true)
        for personal in ["Mehmet", "4540536920", "Ege Pamuk", gin.inspector.subject] {
            #expect(!answer.text.contains(personal), "\(personal)")
        }
        let bale = lot.baleNumbers.first ?? ""
        let known = try await service.installation.anonymous.get("/dogrula/\(code)/bales/\(bale)", headers: asJSON)
        #expect(known.status == 200)
        let unknown = try await service.installation.anonymous.get("/dogrula/\(code)/bales/X1", headers: asJSON)
        let onIt = try unknown.status == 404 || unknown.json["onCertificate"].bool == false
        #expect(onIt, "\(unknown.text)")
        #expect(try await service.installation.anonymous.get("/dogrula/XXXXXX", headers: asJSON).status == 404)
        let page = try await service.installation.anonymous.get("/dogrula/\(code)", headers: ["Accept": "text/html"])
        #expect(page.header("Content-Type")?.hasPrefix("text/html") == true)
    }

    @Test("M22/2: a cancelled certificate verifies as not valid", .tags(.m22))
    func cancelled() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let lot = try await gin.certify(3)
        let code = lot["certificate"]["verificationCode"].string ?? ""
        let done = try await service.region.directorate.post(
            "/v1/certificates/\(lot.certificateNumber)/cancellation", ["reason": "Hatalı beyan"])
        #expect(try done.done()["status"] == "cancelled")
        let verified = try await service.installation.anonymous.get(
            "/dogrula/\(code)", after: done.position, headers: ["Accept": "application/json"]
        ).expect(200)
        #expect(verified["valid"] == false)
    }

    @Test("An auditor reads every event in order, without a gap and without a name, and writes nothing")
    func auditor() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let farmer = Numbers.tckn()
        _ = try await gin.certify(2, owner: ["tckn": .string(farmer), "title": "Çiftçi Hasan"])
        let auditor = try await service.installation.caller(.auditor)
        var positions: [Int] = []
        while positions.count < 1200 {
            let page = try await auditor.get("/v1/events?after=\(positions.last ?? 0)&limit=500").expect(200)
            let events = page["items"].array
            positions += events.compactMap { $0["position"].int }
            let text = String(decoding: try page.bytes, as: UTF8.self)
            for personal in ["Mehmet Kaya", "ayse@example.com", "Çiftçi Hasan", farmer, gin.vkn] {
                #expect(!text.contains(personal), "\(personal)")
            }
            if events.count < 500 { break }
        }
        #expect(positions == Array(1...max(1, positions.count)))
        let stream = try await auditor.get(gin.lotPath("\(gin.registryNumber)-1") + "/events").expect(200)
        #expect(!stream["items"].array.isEmpty)
        let written = try await auditor.put("/v1/firms/\(gin.vkn)", ["title": "X", "roles": ["gin"]])
        #expect(written.status == 403)
    }
}

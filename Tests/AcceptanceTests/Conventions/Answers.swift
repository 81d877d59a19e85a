import TestKit
import Testing

@Suite("Answers and refusals")
struct Answers {
    private func problem(_ answer: HTTPResponse, _ status: Int) throws {
        #expect(answer.status == status, "\(answer.text.prefix(300))")
        #expect(answer.header("Content-Type")?.hasPrefix("application/problem+json") == true)
        let body = try answer.json
        #expect(body["status"].int == status)
        for member in ["type", "title", "detail", "instance"] {
            #expect(body[member].string?.isEmpty == false, "\(member) of \(answer.text)")
        }
    }

    @Test("A refusal is problem+json with type, title, status, detail, instance, the rule and every fault by pointer")
    func shape() async throws {
        let gin = try await SharedGins.limits.value
        let answer = try await gin.present(gin.sondaj(Gin.bales(1)).with("moisturePercent", 9))
        try problem(answer, 422)
        let body = try answer.json
        #expect(body["rule"] == "M9/2")
        #expect(body["detail"].string?.isEmpty == false)
        #expect(body["errors"][0]["pointer"] == "/moisturePercent")
        #expect(body["errors"][0]["rule"] == "M9/2")
    }

    @Test("Turkish is spoken unless English is asked for")
    func languages() async throws {
        let gin = try await SharedGins.limits.value
        let bytes = try gin.sondaj(Gin.bales(1)).with("moisturePercent", 9).bytes
        func refusal(_ language: String) async throws -> String {
            let headers = ["Content-Type": "application/json", "Accept-Language": language]
            let answer = try await gin.inspector.send("POST", "/v1/control-applications", body: bytes, headers: headers)
            return try answer.json["errors"][0]["detail"].string ?? ""
        }
        #expect(try await refusal("tr").contains("Rutubet"))
        #expect(try await refusal("de-DE, *;q=0.1").contains("Rutubet"))
        #expect(try await refusal("en-GB").contains("Moisture"))
        #expect(try await refusal("tr;q=0.3, en;q=0.9").contains("Moisture"))
        #expect(try await refusal("").contains("Rutubet"))
    }

    @Test("400, 401, 403, 404, 405, 413, 415: each a problem of its own")
    func statuses() async throws {
        let service = try await SharedService.get()
        let gin = try await SharedGins.limits.value
        let json = ["Content-Type": "application/json"]
        let path = "/v1/control-applications"
        try problem(try await gin.inspector.send("POST", path, body: Array("{".utf8), headers: json), 400)
        try problem(try await service.installation.anonymous.get("/v1/factories/\(gin.id)"), 401)
        let forged = Caller(http: service.installation.http, token: (gin.inspector.token ?? "").dropLast(3) + "AAA")
        let answer = try await forged.get("/v1/factories/\(gin.id)")
        try problem(answer, 401)
        #expect(answer.header("WWW-Authenticate")?.hasPrefix("Bearer") == true)
        try problem(try await gin.inspector.get("/v1/events"), 403)
        try problem(try await gin.inspector.get("/v1/lots/2025-2026/999999-1"), 404)
        try problem(try await gin.inspector.get("/v1/nothing"), 404)
        let method = try await gin.inspector.send("DELETE", "/v1/factories/\(gin.id)")
        try problem(method, 405)
        #expect(method.header("Allow")?.contains("GET") == true)
        let large = [UInt8](repeating: UInt8(ascii: " "), count: 3_000_000)
        try problem(try await gin.inspector.send("POST", path, body: large, headers: json), 413)
        try problem(
            try await gin.inspector.send("POST", path, body: Array("a,b".utf8), headers: ["Content-Type": "text/csv"]),
            415)
        try problem(try await gin.inspector.send("POST", path, body: Array("{}".utf8)), 415)
    }

    @Test("409: what the state of a thing does not allow is refused as such")
    func conflict() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let lot = try await gin.certify(2)
        let answer = try await service.region.tradeInspector.post(
            gin.lotPath(lot["lotNumber"].string ?? "") + "/inspection",
            DirectorateJourney.inspection(opening: [.string(lot.baleNumbers[0])]))
        try problem(answer, 409)
    }

    @Test("412: a command with If-Match is carried out on that version alone")
    func ifMatch() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let read = try await service.region.directorate.get("/v1/factories/\(gin.id)")
        let tag = try #require(read.header("ETag"))
        let warning: JSON = ["finding": ["rule": "M9/1", "note": "Açıkta pamuk"], "remedyBy": "2025-11-01"]
        let path = "/v1/factories/\(gin.id)/warnings"
        let done = try await service.region.directorate.post(path, warning, ifMatch: tag)
        _ = try done.expect(201)
        #expect(done.header("ETag") != nil && done.header("ETag") != tag)
        try problem(try await service.region.directorate.post(path, warning, ifMatch: tag), 412)
        let now = try await service.region.directorate.get("/v1/factories/\(gin.id)")
        #expect(now.header("ETag") == done.header("ETag"))
        #expect(try now.json["warnings"].array.count == 1)
        try problem(try await service.region.directorate.post(path, warning, ifMatch: "seven"), 400)
    }
}

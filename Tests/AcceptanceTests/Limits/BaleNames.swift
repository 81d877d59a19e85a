import TestKit
import Testing

@Suite("Bales by their numbers")
struct BaleNames {
    private func lot(_ numbers: [String], of gin: Gin) async throws -> JSON {
        let bales = numbers.map { ["number": .string($0), "grossKg": 220, "netKg": 218.5] as JSON }
        return try await gin.present(gin.sondaj(bales)).expect(201)
    }

    @Test("M11/2, M22/2: a number with a slash is found and verified as any other")
    func slash() async throws {
        let gin = try await SharedService.get().gin()
        let lot = try await lot(["A/1"], of: gin)
        let path = "/v1/bales/\(gin.id)/\(gin.season)/A%2F1"
        let history = try await gin.inspector.get(path).expect(200)
        #expect(history["number"] == "A/1" && !history["history"].array.isEmpty)
        #expect(try await gin.inspector.get(path + "/lineage").status == 200)
        let code = lot["certificate"]["verificationCode"].string ?? ""
        let verified = try await gin.inspector.get(
            "/dogrula/\(code)/bales/A%2F1", headers: ["Accept": "application/json"])
        #expect(try verified.expect(200)["bale"]["number"] == "A/1")
        #expect(try await gin.inspector.get("/v1/bales/\(gin.id)/\(gin.season)/A%2F2").status == 404)
    }

    @Test("M22/2, M24/1, M26/2: a1 and A1 are one bale to whoever verifies, transfers, exports or opens it")
    func letters() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let exporter = try await service.region.makeTrader()
        let lot = try await lot(["a1", "a2", "a3"], of: gin)
        let code = lot["certificate"]["verificationCode"].string ?? ""
        let json = ["Accept": "application/json"]
        #expect(try await gin.inspector.get("/dogrula/\(code)/bales/A1", headers: json).expect(200)["valid"] == true)
        let path = "/v1/certificates/\(lot.certificateNumber)/"
        let buyer: JSON = ["vkn": .string(Numbers.vkn()), "title": "Alıcı"]
        let moved = try await gin.inspector.post(path + "transfers", ["to": buyer, "bales": ["A1"]]).done()
        #expect(moved.madeCertificates[0].baleNumbers == ["a1"])
        #expect(try await gin.inspector.get("/dogrula/\(code)/bales/A1", headers: json).status == 404)
        let use: JSON = ["number": .string(lot.certificateNumber), "bales": ["A2"]]
        let exported = try await exporter.apply(exporter.export(use, netKg: 218.5)).expect(201)
        #expect(exported["certificates"][0]["bales"] == ["a2"])
        let again = try await exporter.apply(exporter.export(use, netKg: 218.5))
        #expect(try again.faults == ["M26/2 /certificates/0/bales/0"])
        let parts: JSON = ["parts": [["bales": ["A3"]], ["bales": ["a3"]]]]
        #expect(try await gin.inspector.post(path + "splits", parts).rules == ["M24/1"])

        let bales = ["b1", "b2"].map { ["number": .string($0), "grossKg": 220, "netKg": 218.5] as JSON }
        let waiting = try await gin.present(gin.sondaj(bales), lane: "red").expect(201)
        let drawn = waiting["openBales"][0].string ?? ""
        let inspected = try await service.region.tradeInspector.post(
            gin.lotPath(waiting["lotNumber"].string ?? "") + "/inspection",
            DirectorateJourney.inspection(opening: [.string(drawn.uppercased())]))
        #expect(try inspected.done()["status"] == "certified")
    }
}

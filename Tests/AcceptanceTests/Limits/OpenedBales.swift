import TestKit
import Testing

@Suite("Opened bales")
struct OpenedBales {
    private func inspect(_ gin: Gin, _ lot: JSON, opening count: Int) async throws -> HTTPResponse {
        try await gin.region.tradeInspector.post(
            gin.lotPath(lot["lotNumber"].string ?? "") + "/inspection",
            DirectorateJourney.inspection(opening: lot.baleNumbers.prefix(count).map(JSON.string)))
    }

    @Test("M13/4: of 200 bales 4 to 40 are opened, neither 3 nor 41", .tags(.m13), arguments: [(3, 4), (41, 40)])
    func share(refused: Int, taken: Int) async throws {
        let gin = try await SharedService.get().gin()
        let lot = try await gin.present(gin.sondaj(Gin.bales(200)), lane: "red").expect(201)
        #expect(lot["openBales"].array.count == 4)
        let answer = try await inspect(gin, lot, opening: refused)
        #expect(answer.status == 422)
        #expect(try answer.faults == ["M13/4 /bales"])
        #expect(try await inspect(gin, lot, opening: taken).done()["status"] == "certified")
    }

    @Test("M13/4: of one bale, one is opened", .tags(.m13))
    func single() async throws {
        let gin = try await SharedService.get().gin()
        let lot = try await gin.present(gin.sondaj(Gin.bales(1)), lane: "red").expect(201)
        #expect(lot["openBales"].array.map(\.string) == lot.baleNumbers)
        #expect(try await inspect(gin, lot, opening: 0).faults == ["M13/4 /bales"])
        #expect(try await inspect(gin, lot, opening: 1).done()["status"] == "certified")
    }

    @Test("M13/4: only bales of the lot are opened, each once", .tags(.m13))
    func strangers() async throws {
        let gin = try await SharedService.get().gin()
        let lot = try await gin.present(gin.sondaj(Gin.bales(50)), lane: "red").expect(201)
        let first = try #require(lot["bales"][0]["number"].string)
        let answer = try await gin.region.tradeInspector.post(
            gin.lotPath(lot["lotNumber"].string ?? "") + "/inspection",
            DirectorateJourney.inspection(opening: [.string(first), .string(first), "STRANGER"]))
        #expect(answer.status == 422)
        #expect(try answer.faults == ["M13/4 /bales/1/number", "M13/4 /bales/2/number"])
    }
}

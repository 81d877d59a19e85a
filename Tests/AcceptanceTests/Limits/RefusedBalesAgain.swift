import TestKit
import Testing

@Suite("Refused bales presented again")
struct RefusedBalesAgain {
    @Test("M21/1, M21/2: bales of a refused lot are examined when they come again, and named among the reasons")
    func named() async throws {
        let gin = try await SharedService.get().gin()
        let bales = Gin.bales(3)
        let refused = try await gin.present(gin.sondaj(bales), lane: "red").expect(201)
        let inspection = DirectorateJourney.inspection(opening: refused["openBales"].array)
            .with("conforming", false).with("findings", [["rule": "M8/2", "note": "yabancı madde"]])
        let path = gin.lotPath(refused["lotNumber"].string ?? "") + "/inspection"
        #expect(try await gin.region.tradeInspector.post(path, inspection).done()["status"] == "refused")

        let mixed = gin.sondaj(Array(bales.prefix(2)) + Gin.bales(1))
        let again = try await gin.inspector.post("/v1/control-applications", mixed).expect(201)
        #expect(again["lane"] == "red" && again["status"] == "awaitingInspection")
        #expect(again["refusedBefore"] == strings(refused.baleNumbers.prefix(2)))
        let names = refused.baleNumbers.prefix(2).joined(separator: ", ")
        #expect(again["reasons"].array.contains { $0.string?.contains(names) == true })
        let fresh = try await gin.present(gin.sondaj(Gin.bales(1))).expect(201)
        #expect(fresh["refusedBefore"] == [])
    }
}

import TestKit
import Testing

@Suite("Applications for an export or import, tried without applying")
struct Rehearsals {
    private func rehearse(_ trader: Trader, _ body: JSON) async throws -> JSON {
        try await trader.user.post("/v1/trade-applications?dryRun=true", body).expect(200)
    }

    /// A problem's carry the article besides.
    private func faults(_ answer: JSON) -> [[String?]] {
        answer["errors"].array.map { fault in ["pointer", "rule", "detail"].map { fault[$0].string } }
    }

    @Test("M26/2, M28/1: a dry run tells what applying would be refused for, and takes nothing", .tags(.m26, .m28))
    func dryRun() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let exporter = try await service.region.makeTrader()
        let lot = try await gin.certify(2)
        let use: JSON = ["number": .string(lot.certificateNumber), "bales": strings(lot.baleNumbers)]
        let right = exporter.export(use, netKg: 437)
        for _ in 0..<2 {
            #expect(try await rehearse(exporter, right) == ["acceptable": true, "errors": [], "faults": []])
        }
        let path = "/v1/certificates/\(lot.certificateNumber)"
        #expect(try await gin.inspector.get(path).expect(200)["remaining"]["bales"] == 2)
        #expect(try await exporter.user.get("/v1/trade-applications").expect(200)["items"] == [])

        let wrong = [
            right.with("netKg", 436), right.with("country", "TR").with("regime", "freeCirculation"),
            right.with("gtip", "5202.91.00.00.11"), right.with("country", .null), right.with("replaces", "bsv-x"),
        ]
        for body in wrong {
            let told = try await rehearse(exporter, body)
            let refused = try await exporter.apply(body).json
            #expect(told["acceptable"] == false && faults(told) == faults(refused), "\(body)")
        }
        _ = try await exporter.apply(right).expect(201)
        let late = try await rehearse(exporter, right)
        let again = try await exporter.apply(right).json
        #expect(!faults(late).isEmpty && faults(late) == faults(again))
        let stranger = try await service.region.makeTrader()
        #expect(try await stranger.user.post("/v1/trade-applications?dryRun=true", right).status == 403)
    }
}

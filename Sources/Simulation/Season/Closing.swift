/// Mid October: the warned factory has mended what was found, the last lots and an export come in.
struct Closing: Sendable {
    private let stage: Stage
    private let factories: [Gin: String]
    private let market: Market.Outcome

    init(_ stage: Stage, _ factories: [Gin: String], _ market: Market.Outcome) {
        self.market = market
        self.stage = stage
        self.factories = factories
    }

    func play() async throws -> Harvest.Outcome {
        try await Supervision(stage, factories).mend()
        let outcome = try await Harvest.playLast(stage, factories)
        try await stage.setClock("2024-10-15T09:00:00+03:00")
        if let export = market.export { try await Trade(stage).playLast(export) }
        try await stage.setClock(DemoSeason.ends)
        return outcome
    }
}

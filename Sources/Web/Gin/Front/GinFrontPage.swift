import Regulation

/// The gin's work today.
struct GinFrontPage: Page {
    static let template = "gin-front"

    let title: String
    let factory: String?
    let registryNumber: String?
    let waiting: [LotRow]
    let recent: [LotRow]
    let hasWaiting: Bool
    let hasRecent: Bool

    static let answer: PageRoute.Handler = { visit in
        let factories = try await visit.factories()
        var lots: [LotSummaryAnswer] = []
        for factory in factories {
            let list: ListAnswer<LotSummaryAnswer> = try await visit.get(
                "/v1/lots", ["factory": factory.id, "limit": "50"])
            lots += list.items
        }
        return .page(GinFrontPage(visit, factories, lots))
    }

    private init(_ visit: Visit, _ factories: [FactoryAnswer], _ lots: [LotSummaryAnswer]) {
        title = visit.texts("gin.front.title")
        factory = factories.first?.name
        registryNumber = factories.first?.registryNumber.map(String.init)
        let waits = lots.filter { $0.status == "awaitingInspection" }
        waiting = waits.sorted { ($0.deadline ?? visit.now) < ($1.deadline ?? visit.now) }.map { LotRow($0, visit) }
        recent = lots.filter { $0.status != "awaitingInspection" }.prefix(10).map { LotRow($0, visit) }
        hasWaiting = !waiting.isEmpty
        hasRecent = !recent.isEmpty
    }
}

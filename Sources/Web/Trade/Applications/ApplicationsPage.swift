/// All applications of a firm, latest first.
struct ApplicationsPage: Page {
    static let template = "trade-applications"

    let title: String
    let applications: [TradeRow]
    let isEmpty: Bool
    let pagination: Pagination

    init(_ visit: Visit) async throws {
        title = visit.texts("trade.applications.title")
        let cursor = visit.query["cursor"]
        let list: ListAnswer<TradeApplicationAnswer> = try await visit.get(
            "/v1/trade-applications", ["cursor": cursor])
        applications = list.items.map { TradeRow($0, visit) }
        isEmpty = applications.isEmpty
        pagination = Pagination("/basvurular", cursor: cursor, next: list.nextCursor)
    }
}

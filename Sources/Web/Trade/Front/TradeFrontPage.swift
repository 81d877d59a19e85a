import Regulation

/// The firm's references that live, with what is left of their two months, and the way to the next.
struct TradeFrontPage: Page {
    static let template = "trade-front"

    let title: String
    let firm: String?
    let canExport: Bool
    let canImport: Bool
    let live: [TradeRow]
    let hasLive: Bool
    let waiting: [TradeRow]
    let hasWaiting: Bool

    /// Applications, latest first, among which those that live are looked for: two months' work of a busy firm.
    private static let looked = "500"

    static let answer: PageRoute.Handler = { visit in
        let concluded: ListAnswer<TradeApplicationAnswer> = try await visit.get(
            "/v1/trade-applications", ["status": "concluded", "limit": looked])
        let waiting: ListAnswer<TradeApplicationAnswer> = try await visit.get(
            "/v1/trade-applications", ["status": "awaitingInspection", "limit": looked])
        return .page(
            TradeFrontPage(visit, try await visit.traderRoles(), concluded: concluded.items, waiting: waiting.items))
    }

    private init(
        _ visit: Visit, _ roles: Set<String>, concluded: [TradeApplicationAnswer], waiting: [TradeApplicationAnswer]
    ) {
        title = visit.texts("trade.front.title")
        firm = visit.session?.identity.place
        canExport = roles.contains("exporter")
        canImport = roles.contains("importer")
        live = concluded.filter { $0.reference?.status == "valid" }
            .sorted { ($0.reference?.validUntil ?? visit.today) < ($1.reference?.validUntil ?? visit.today) }
            .map { TradeRow($0, visit) }
        hasLive = !live.isEmpty
        self.waiting = waiting.sorted { $0.deadline < $1.deadline }.map { TradeRow($0, visit) }
        hasWaiting = !waiting.isEmpty
    }
}

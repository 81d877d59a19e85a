import Regulation
import Schema
import Tareks

extension Projections {
    static let tradeApplications = DocumentProjection<TradeApplication>(
        "trade_applications", version: 1, category: "trade", definition: ReadModelTables.tradeApplications,
        columns: [
            .text("firm") { $0.submission?.firm.text },
            .text("direction") { $0.submission?.direction.rawValue },
            .text("status") { $0.status?.rawValue },
            .text("reference") { $0.reference?.number.digits },
            .instant("deadline") { $0.submission?.deadline },
            .date("valid_until") { $0.reference?.validUntil },
            .boolean("used") { $0.use != nil },
        ])
}

import CottonControl
import Regulation
import Schema

extension Projections {
    static let referrals = DocumentProjection<Referral>(
        "referrals", version: 1, category: "referral", definition: ReadModelTables.referrals,
        columns: [
            .text("directorate") { $0.filed?.directorate.text },
            .text("factory") { $0.filed?.factory?.text },
            .text("status") { $0.concluded == nil ? "pending" : "concluded" },
        ])
}

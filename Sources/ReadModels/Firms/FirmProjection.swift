import Schema
import Tareks

extension Projections {
    static let firms = DocumentProjection<Firm>(
        "firms", version: 1, category: "firm", definition: ReadModelTables.firms)
}

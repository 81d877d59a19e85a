import Schema
import Tareks

extension Projections {
    static let firms = DocumentProjection<Firm>(
        "firms", version: 2, category: "firm", definition: ReadModelTables.firms)
}

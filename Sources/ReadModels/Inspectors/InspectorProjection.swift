import CottonControl
import Schema

extension Projections {
    static let inspectors = DocumentProjection<ResponsibleInspector>(
        "inspectors", version: 2, category: "inspector", definition: ReadModelTables.inspectors)
}

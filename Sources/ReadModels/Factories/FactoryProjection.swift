import CottonControl
import Regulation
import Schema

extension Projections {
    static let factories = DocumentProjection<Factory>(
        "factories", version: 2, category: "factory", definition: ReadModelTables.factories,
        columns: [
            .text("firm") { $0.registered?.firm.text },
            .text("directorate") { $0.registered?.directorate.text },
            .integer("registry_number") { $0.registryNumber.map { Int64($0) } },
        ])
}

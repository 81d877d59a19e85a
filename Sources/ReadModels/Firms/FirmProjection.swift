import Regulation
import Schema
import Tareks

extension Projections {
    static let firms = DocumentProjection<Firm>(
        "firms", version: 4, category: "firm", definition: ReadModelTables.firms,
        columns: [
            .text("directorate") { $0.directorate?.text },
            .text("roles") { words($0.roles.map(\.rawValue)) },
            .text("responsible_inspectors") { firm in
                words(firm.authorisations.filter { $0.value[.responsibleInspector] != nil }.map(\.key.text))
            },
        ])

    /// Several values in one column, which is searched as an array.
    private static func words(_ values: [String]) -> String {
        values.sorted().joined(separator: " ")
    }
}

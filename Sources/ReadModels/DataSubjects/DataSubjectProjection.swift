import Schema
import Tareks

extension Projections {
    static let dataSubjects = DocumentProjection<DataSubject>(
        "data_subjects", version: 1, category: "subject", definition: ReadModelTables.dataSubjects,
        columns: [.boolean("erased") { !$0.erasures.isEmpty }])
}

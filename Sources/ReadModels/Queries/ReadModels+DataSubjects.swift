import Regulation
package import Tareks

extension ReadModels {
    /// Those whose data was destroyed; latest first, by the first event about each.
    package func erasedSubjects(limit: Int = 50, cursor: String? = nil) async throws -> Page<Versioned<DataSubject>> {
        var conditions = Conditions()
        conditions.add("erased")
        return try await documents("data_subjects", conditions, limit: limit, cursor: cursor)
    }
}

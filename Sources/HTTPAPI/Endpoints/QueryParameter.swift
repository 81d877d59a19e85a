/// A parameter behind the `?`.
package struct QueryParameter: Hashable, Sendable {
    let name: String
    let schema: JSONSchema
    let description: String
    let isRequired: Bool

    init(_ name: String, _ schema: JSONSchema, _ description: String, isRequired: Bool = false) {
        self.name = name
        self.schema = schema
        self.description = description
        self.isRequired = isRequired
    }

    static let paging = [
        QueryParameter("limit", .integer(1...500), "items on a page, 50 unless told"),
        QueryParameter("cursor", .string(), "nextCursor of the page before"),
    ]
    /// Of a list that is short enough to be sent whole.
    static let shortPaging = [
        QueryParameter("limit", .integer(1...500), "items on a page, all of them unless told"),
        QueryParameter("cursor", .string(), "nextCursor of the page before"),
    ]
    static let season = QueryParameter("season", .string(pattern: "^[0-9]{4}-[0-9]{4}$"), "2025-2026")
    static let factory = QueryParameter("factory", .identifier, "the factory's id")
    static let directorate = QueryParameter("directorate", .identifier, "the directorate's code")

    static func status<Status: CaseIterable & RawRepresentable<String>>(of type: Status.Type) -> QueryParameter {
        QueryParameter("status", .choice(type.allCases.map(\.rawValue)), "as it stands today")
    }
}

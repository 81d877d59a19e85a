/// A parameter behind the `?`.
package struct QueryParameter: Hashable, Sendable {
    let name: String
    let schema: JSONSchema
    let description: String

    init(_ name: String, _ schema: JSONSchema, _ description: String) {
        self.name = name
        self.schema = schema
        self.description = description
    }

    static let paging = [
        QueryParameter("limit", .integer(1...500), "items on a page, 50 unless told"),
        QueryParameter("cursor", .string(), "nextCursor of the page before"),
    ]
    static let season = QueryParameter("season", .string(pattern: "^[0-9]{4}-[0-9]{4}$"), "2025-2026")
    static let factory = QueryParameter("factory", .string(), "the factory's id")
    static let directorate = QueryParameter("directorate", .string(), "the directorate's code")
}

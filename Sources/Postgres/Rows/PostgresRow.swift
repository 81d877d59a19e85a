/// One row. A column is read by its name or, faster, by its place from 0.
///
/// Each reading asks for the column's type: a column of another type, a value outside the Swift type and a missing
/// column are errors of kind `decoding`; NULL read by a form that is not optional is `unexpectedNull`.
package struct PostgresRow: Sendable {
    let table: ResultTable
    let row: Int

    package var columns: [String] { table.columns.map(\.name) }

    package func isNull(_ column: String) throws(PostgresError) -> Bool {
        try isNull(place(of: column))
    }

    package func isNull(_ column: Int) throws(PostgresError) -> Bool {
        try check(column)
        return table.field(row: row, column: column) == nil
    }

    func place(of name: String) throws(PostgresError) -> Int {
        for (place, column) in table.columns.enumerated() where column.name == name { return place }
        throw PostgresError(.decoding, sqlState: "42703", "the result has no column \(name)")
    }

    func check(_ column: Int) throws(PostgresError) {
        guard column >= 0, column < table.columns.count else {
            throw PostgresError(.decoding, sqlState: "42703", "the result has no column at place \(column)")
        }
    }

    /// Reads one field; `nil` for NULL.
    func decode<Value>(_ column: Int, _ decoder: FieldDecoder<Value>) throws(PostgresError) -> Value? {
        try check(column)
        let description = table.columns[column]
        guard decoder.accepts(description.type) else {
            throw PostgresError(
                .decoding, sqlState: "42804",
                "column \(description.name) of type \(description.type) was read as \(decoder.name)")
        }
        guard let field = table.field(row: row, column: column) else { return nil }
        guard let value = decoder.parse(field) else {
            throw PostgresError(
                .decoding, sqlState: "22000", "column \(description.name) holds what cannot be read as \(decoder.name)")
        }
        return value
    }

    func required<Value>(_ column: Int, _ decoder: FieldDecoder<Value>) throws(PostgresError) -> Value {
        guard let value = try decode(column, decoder) else {
            throw PostgresError(.unexpectedNull, sqlState: "22002", "column \(table.columns[column].name) is NULL")
        }
        return value
    }
}

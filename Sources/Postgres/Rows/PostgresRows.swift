/// The rows of a statement, in the server's order.
package struct PostgresRows: Sendable, RandomAccessCollection {
    let table: ResultTable

    package var startIndex: Int { 0 }
    package var endIndex: Int { table.rowCount }

    package subscript(position: Int) -> PostgresRow {
        precondition(position >= 0 && position < table.rowCount, "row out of bounds")
        return PostgresRow(table: table, row: position)
    }

    package var columns: [String] { table.columns.map(\.name) }

    /// Rows inserted, updated, deleted, selected or copied, as the command tag counts them.
    package var affectedRows: Int { table.affectedRows }

    /// The only row there is.
    package func one() throws(PostgresError) -> PostgresRow {
        guard table.rowCount == 1 else {
            throw PostgresError(.decoding, "expected one row, got \(table.rowCount)")
        }
        return PostgresRow(table: table, row: 0)
    }

    /// The only row there is, or `nil` when there is none.
    package func oneOrNone() throws(PostgresError) -> PostgresRow? {
        table.rowCount == 0 ? nil : try one()
    }
}

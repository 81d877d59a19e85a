import Postgres
import Regulation

extension ReadModels {
    /// - Throws: `ReadModelError.notBuilt` where there is no such view yet.
    func rows(_ sql: String, _ parameters: [PostgresValue]) async throws -> PostgresRows {
        do {
            return try await pool.query(sql, parameters)
        } catch let error as PostgresError where error.sqlState == "42P01" || error.sqlState == "3F000" {
            throw ReadModelError.notBuilt
        }
    }

    func document<A: Aggregate>(_ view: String, where column: String, is key: String) async throws -> Versioned<A>? {
        try await rows("select version, state from read.\(view) where \(column) = $1", [.text(key)])
            .oneOrNone().map { try Self.document($0.int(0), $0.json(1)) }
    }

    /// Latest first, by the position of each one's first event.
    func documents<A: Aggregate>(
        _ view: String, _ conditions: Conditions, limit: Int, cursor: String?
    ) async throws -> Page<Versioned<A>> {
        try await page(view, Self.documentColumns, conditions, limit: limit, cursor: cursor) {
            try Self.document($0.int(1), $0.json(2))
        }
    }

    /// Latest first, by the position of each one's first event.
    /// - Parameter columns: what `read` needs of a row, behind the position.
    func page<Item>(
        _ view: String, _ columns: String, _ conditions: Conditions, limit: Int, cursor: String?,
        _ read: (PostgresRow) throws -> Item
    ) async throws -> Page<Item> {
        let rows = try await listing(
            view, columns, conditions, limit: limit, after: try cursor.map { try Cursor($0, of: view) })
        let items = try rows.prefix(limit).map(read)
        guard rows.count > limit, let last = rows.prefix(limit).last else {
            return Page(items: items, nextCursor: nil)
        }
        return Page(items: items, nextCursor: Cursor([try last.int(0)], of: view).text)
    }

    static let documentColumns = "version, state"

    /// One row more than `limit` where there are more: first position, then the columns.
    func listing(
        _ view: String, _ columns: String, _ conditions: Conditions, limit: Int, after cursor: Cursor?
    ) async throws -> PostgresRows {
        var conditions = conditions
        if let key = cursor?.keys.first { conditions.add("first_position < ?", .int(key)) }
        let bound = conditions.place(of: .int(Int64(limit) + 1))
        return try await rows(
            """
            select first_position, \(columns) from read.\(view)
            where \(conditions.sql) order by first_position desc limit \(bound)
            """, conditions.parameters)
    }

    static func document<A: Aggregate>(_ version: Int64, _ state: String) throws -> Versioned<A> {
        Versioned(value: try DocumentJSON.document(state), version: version)
    }
}

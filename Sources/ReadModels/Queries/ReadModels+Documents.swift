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
        let rows = try await listing(view, conditions, limit: limit, after: try cursor.map { try Cursor($0, count: 1) })
        let items: [Versioned<A>] = try rows.prefix(limit).map { try Self.document($0.int(1), $0.json(2)) }
        guard rows.count > limit, let last = rows.prefix(limit).last else {
            return Page(items: items, nextCursor: nil)
        }
        return Page(items: items, nextCursor: Cursor([try last.int(0)]).text)
    }

    /// One row more than `limit` where there are more: first position, version, state.
    func listing(_ view: String, _ conditions: Conditions, limit: Int, after cursor: Cursor?) async throws
        -> PostgresRows
    {
        var conditions = conditions
        if let key = cursor?.keys.first { conditions.add("first_position < ?", .int(key)) }
        let bound = conditions.place(of: .int(Int64(limit) + 1))
        return try await rows(
            """
            select first_position, version, state from read.\(view)
            where \(conditions.sql) order by first_position desc limit \(bound)
            """, conditions.parameters)
    }

    static func document<A: Aggregate>(_ version: Int64, _ state: String) throws -> Versioned<A> {
        Versioned(value: try DocumentJSON.document(state), version: version)
    }
}

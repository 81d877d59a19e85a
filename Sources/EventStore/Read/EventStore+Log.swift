import Postgres

extension EventStore {
    /// Events after a position in order of position, at most `limit`, of the given types or of all.
    package func readAll(after position: Int64, limit: Int, types: [String]? = nil) async throws -> [RecordedEvent] {
        let (sql, parameters) = LogQuery.after(position, upTo: .max, limit: limit, types: types)
        return try await pool.query(sql, parameters).map { try RecordedEvent($0) }
    }

    /// Position of the last event; 0 when there is none.
    package func lastPosition() async throws -> Int64 {
        try await pool.query("select position from koza.events order by position desc limit 1", [])
            .oneOrNone()?.int(0) ?? 0
    }
}

/// Queries of the log in order of position.
enum LogQuery {
    static func after(_ position: Int64, upTo last: Int64, limit: Int, types: [String]?)
        -> (sql: String, parameters: [PostgresValue])
    {
        var parameters: [PostgresValue] = [.int(position), .int(last), .int(Int64(limit))]
        var filter = ""
        if let types {
            parameters.append(.textArray(types))
            filter = "and type = any ($4)"
        }
        let sql = """
            select \(RecordedEvent.columns) from koza.events
            where position > $1 and position <= $2 \(filter)
            order by position limit $3
            """
        return (sql, parameters)
    }
}

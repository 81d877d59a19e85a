import Postgres

extension EventStore {
    /// Events of a stream in order of version; empty when there is none.
    package func readStream(_ stream: String, from version: Int64 = 1, upTo last: Int64? = nil) async throws
        -> [RecordedEvent]
    {
        let rows = try await pool.query(
            """
            select \(RecordedEvent.columns) from koza.events
            where stream = $1 and version between $2 and $3
            order by version
            """, [.text(stream), .int(version), .int(last ?? .max)])
        return try rows.map { try RecordedEvent($0) }
    }

    /// What came in several streams after a version of each, by one query; a stream without news has no entry.
    package func readStreams(after versions: [String: Int64]) async throws -> [String: [RecordedEvent]] {
        let rows = try await pool.query(
            """
            select \(RecordedEvent.columns) from unnest($1::text[], $2::bigint[]) as known (name, seen)
            cross join lateral (
                select * from koza.events where stream = name and version > seen order by version
            ) as news
            """, [.textArray(Array(versions.keys)), .intArray(Array(versions.values))])
        return try Dictionary(grouping: rows.map { try RecordedEvent($0) }, by: \.stream)
    }

    /// Version of a stream's last event; 0 when there is none.
    package func streamVersion(_ stream: String) async throws -> Int64 {
        let rows = try await pool.query(
            "select version from koza.events where stream = $1 order by version desc limit 1", [.text(stream)])
        return try rows.oneOrNone()?.int(0) ?? 0
    }
}

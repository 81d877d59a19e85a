import EventStore
import Postgres

/// Reads the log on a connection that has a transaction open.
enum LogReader {
    /// After a position up to another one, in order of position.
    static func events(
        after position: Int64, upTo last: Int64, types: [String], limit: Int, on connection: PostgresConnection
    ) async throws -> [LogEvent] {
        try await connection.query(
            """
            select \(RecordedEvent.columns) from koza.events
            where position > $1 and position <= $2 and type = any ($3) order by position limit $4
            """, [.int(position), .int(last), .textArray(types), .int(Int64(limit))]
        ).map { LogEvent(try RecordedEvent($0)) }
    }

    /// A batch, and the position up to which there is nothing else of these types.
    static func batch(
        after position: Int64, upTo last: Int64, types: [String], limit: Int, on connection: PostgresConnection
    ) async throws -> (events: [LogEvent], end: Int64) {
        let events = try await events(after: position, upTo: last, types: types, limit: limit, on: connection)
        return (events, events.count == limit ? events.last?.position ?? last : last)
    }

    /// Streams in order of version, as far as they are in the log up to a position.
    static func streams(_ names: [String], upTo last: Int64, on connection: PostgresConnection) async throws
        -> [String: [LogEvent]]
    {
        guard !names.isEmpty else { return [:] }
        let events = try await connection.query(
            """
            select \(RecordedEvent.columns) from koza.events
            where stream = any ($1) and position <= $2 order by stream, version
            """, [.textArray(names), .int(last)]
        ).map { LogEvent(try RecordedEvent($0)) }
        return Dictionary(grouping: events, by: \.stream)
    }

    /// Streams of a category behind a stream's version, in order of stream and version.
    static func category(
        _ category: String, after stream: String, _ version: Int64, upTo last: Int64, limit: Int,
        on connection: PostgresConnection
    ) async throws -> [LogEvent] {
        // "." follows "-" in the order of the column, so that every stream of the category lies between.
        try await connection.query(
            """
            select \(RecordedEvent.columns) from koza.events
            where (stream, version) > ($1, $2) and stream >= $3 and stream < $4 and position <= $5
            order by stream, version limit $6
            """,
            [
                .text(stream), .int(version), .text(category + "-"), .text(category + "."), .int(last),
                .int(Int64(limit)),
            ]
        ).map { LogEvent(try RecordedEvent($0)) }
    }

    static func lastPosition(on connection: PostgresConnection) async throws -> Int64 {
        try await connection.query("select position from koza.events order by position desc limit 1", [])
            .oneOrNone()?.int(0) ?? 0
    }
}

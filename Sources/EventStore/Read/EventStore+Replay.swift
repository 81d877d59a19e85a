package import Postgres

extension EventStore {
    /// Hands over the log in order of position, in batches, at the speed of COPY.
    /// - Parameters:
    ///   - types: of the events that are wanted; nil: all.
    ///   - each: must not take long while others wait for connections: one is held until the end.
    /// - Returns: how many events were handed over.
    @discardableResult
    package func replay(
        after position: Int64 = 0, upTo last: Int64 = .max, types: [String]? = nil, batch: Int = 1000,
        _ each: ([RecordedEvent]) async throws -> Void
    ) async throws -> Int {
        let filter = types.map { "and type = any (\(SQLText.array($0)))" } ?? ""
        return try await pool.withConnection { connection in
            var events: [RecordedEvent] = []
            events.reserveCapacity(batch)
            let count = try await connection.copyOutBinary(
                """
                select \(RecordedEvent.columns) from koza.events
                where position > \(position) and position <= \(last) \(filter) order by position
                """
            ) { row in
                events.append(try RecordedEvent(&row))
                guard events.count == batch else { return }
                try await each(events)
                events.removeAll(keepingCapacity: true)
            }
            if !events.isEmpty { try await each(events) }
            return count
        }
    }
}

extension RecordedEvent {
    /// Events of the streams behind one, up to another, in order of position. What is read is one part of the log, small
    /// enough for memory.
    package static func copied(
        after stream: String, through lastStream: String?, upTo position: Int64, types: [String],
        on connection: PostgresConnection
    ) async throws -> [RecordedEvent] {
        let end = lastStream.map { "and stream <= \(SQLText.literal($0))" } ?? ""
        var events: [RecordedEvent] = []
        try await connection.copyOutBinary(
            """
            select \(columns) from koza.events
            where stream > \(SQLText.literal(stream)) \(end) and position <= \(position)
                and type = any (\(SQLText.array(types)))
            """
        ) { events.append(try RecordedEvent(&$0)) }
        return events.sorted { $0.position < $1.position }
    }

    /// Reads the columns of ``columns`` in their order.
    init(_ row: inout BinaryRow) throws(PostgresError) {
        try self.init(
            position: row.int(), stream: row.text(), version: row.int(), type: row.text(),
            schemaVersion: Int(row.int()),
            data: row.text(), metadata: row.text(), occurredAt: row.timestamptz(), recordedAt: row.timestamptz())
    }
}

/// Texts in SQL where no parameter can stand, as in COPY. A quote is the only character that means anything, because
/// connections pin `standard_conforming_strings`.
enum SQLText {
    static func literal(_ text: String) -> String {
        "'" + text.replacing("'", with: "''").replacing("\0", with: "") + "'"
    }

    static func array(_ texts: [String]) -> String {
        "array[\(texts.map(literal).joined(separator: ", "))]::text[]"
    }
}

import Postgres

/// Reads events as the bytes of their leaves, in order of position, with one line in memory at a time.
enum LeafReader {
    /// - Parameter each: gets the position and the line, which is only good until it returns.
    static func read(
        after position: Int64, upTo last: Int64, on connection: PostgresConnection,
        _ each: (Int64, [UInt8]) async throws -> Void
    ) async throws {
        var line: [UInt8] = []
        try await connection.copyOutBinary(LeafText.query(after: position, upTo: last)) { row in
            let leaf = try LeafText(&row)
            line.removeAll(keepingCapacity: true)
            leaf.write(to: &line)
            try await each(leaf.position, line)
        }
    }
}

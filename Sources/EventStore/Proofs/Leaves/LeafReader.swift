import Postgres

/// Reads events as the bytes of their leaves, in order of position, with one line in memory at a time.
enum LeafReader {
    /// - Parameter each: gets the position and the line, which is only good until it returns.
    static func read(
        after position: Int64, upTo last: Int64, on connection: PostgresConnection,
        _ each: (Int64, [UInt8]) async throws -> Void
    ) async throws {
        var line: [UInt8] = []
        try await connection.copyOut(LeafText.copy(after: position, upTo: last)) { row in
            guard !Self.isTrailer(row) else { return }
            guard let leaf = LeafText(copied: row) else {
                throw ProofError.unreadableEvent(after: position)
            }
            line.removeAll(keepingCapacity: true)
            leaf.write(to: &line)
            try await each(leaf.position, line)
        }
    }

    /// Ends the binary form; behind its header where there was no row.
    private static func isTrailer(_ row: [UInt8]) -> Bool {
        row.suffix(2) == [0xFF, 0xFF] && (row.count == 2 || row.count == 21)
    }
}

import Postgres

/// Signed checkpoints and the keys that signed them, in the database.
enum CheckpointTable {
    private static let columns = "size, note, signed_at"

    static func latest(on connection: PostgresConnection) async throws -> SignedCheckpoint? {
        try await connection.query(
            "select \(columns) from koza.signed_checkpoints order by size desc limit 1", []
        ).oneOrNone().map { try read($0) }
    }

    static func at(_ size: Int64, on connection: PostgresConnection) async throws -> SignedCheckpoint? {
        try await connection.query("select \(columns) from koza.signed_checkpoints where size = $1", [.int(size)])
            .oneOrNone().map { try read($0) }
    }

    /// The latest first.
    static func list(below size: Int64, limit: Int, on connection: PostgresConnection) async throws
        -> [SignedCheckpoint]
    {
        try await connection.query(
            "select \(columns) from koza.signed_checkpoints where size < $1 order by size desc limit $2",
            [.int(size), .int(Int64(limit))]
        ).map { try read($0) }
    }

    /// As they are stored, whatever they hold.
    static func notes(after size: Int64, limit: Int, on connection: PostgresConnection) async throws
        -> [(size: Int64, note: String)]
    {
        try await connection.query(
            "select size, note from koza.signed_checkpoints where size > $1 order by size limit $2",
            [.int(size), .int(Int64(limit))]
        ).map { (try $0.int(0), try $0.text(1)) }
    }

    static func insert(_ note: SignedNote, size: Int64, on connection: PostgresConnection) async throws {
        try await connection.execute(
            "insert into koza.signed_checkpoints (size, note) values ($1, $2)", [.int(size), .text(note.note)])
    }

    static func keys(on connection: PostgresConnection) async throws -> [KeyHistory.Entry] {
        try await connection.query("select verifier, rotation from koza.checkpoint_keys order by number", [])
            .map { KeyHistory.Entry(verifier: try $0.text(0), rotation: try $0.optionalText(1)) }
    }

    static func insert(_ key: NoteVerifier, number: Int, rotation: SignedNote?, on connection: PostgresConnection)
        async throws
    {
        try await connection.execute(
            "insert into koza.checkpoint_keys (number, verifier, rotation) values ($1, $2, $3)",
            [.int(Int64(number)), .text(key.text), rotation.map { .text($0.note) } ?? .null])
    }

    private static func read(_ row: PostgresRow) throws -> SignedCheckpoint {
        guard let note = SignedNote(try row.text(1)), let body = CheckpointBody(note.text),
            try body.size == row.int(0)
        else { throw ProofError.unreadableCheckpoint(size: try row.int(0)) }
        return SignedCheckpoint(body: body, note: note, signedAt: try row.timestamptz(2))
    }
}

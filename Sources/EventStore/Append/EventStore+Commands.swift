import Postgres

extension EventStore {
    /// What is known under an idempotency key; nil when it was never used.
    package func command(_ key: String) async throws -> CommandRecord? {
        try await pool.query(
            """
            select key, fingerprint, first_position, last_position, status, answer, recorded_at
            from koza.commands where key = $1
            """, [.text(key)]
        ).oneOrNone().map { try CommandRecord($0) }
    }

    /// Keeps the answer of a command that wrote no events (a refusal), unless the key is used already; returns what
    /// stands under the key afterwards.
    package func recordAnswer(key: String, fingerprint: [UInt8], answer: CommandAnswer) async throws -> CommandRecord {
        try await CommandRecord(
            pool.query(
                """
                select key, fingerprint, first_position, last_position, status, answer, recorded_at
                from koza.record_answer($1, $2, $3, $4)
                """, [.text(key), .bytes(fingerprint), .int(Int64(answer.status)), .bytes(answer.body)]
            ).one())
    }
}

extension CommandRecord {
    fileprivate init(_ row: PostgresRow) throws(PostgresError) {
        try self.init(
            key: row.text(0), fingerprint: row.bytes(1), firstPosition: row.optionalInt(2),
            lastPosition: row.optionalInt(3), status: row.optionalInt(4).map(Int.init), body: row.optionalBytes(5),
            recordedAt: row.timestamptz(6))
    }
}

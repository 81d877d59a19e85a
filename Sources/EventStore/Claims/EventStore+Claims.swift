import Postgres

extension EventStore {
    /// Who holds a key at an instant (microseconds since 1970-01-01T00:00:00Z); nil when it is free.
    package func claimHolder(_ key: String, at instant: Int64) async throws -> ClaimHolder? {
        try await pool.query(
            "select holder, until from koza.claims where key = $1 and (until is null or until >= $2)",
            [.text(key), .timestamptz(microsecondsSinceEpoch: instant)]
        ).oneOrNone().map { row in
            try ClaimHolder(holder: row.text(0), until: row.optionalTimestamptz(1))
        }
    }
}

extension EventStore {
    /// Who holds each of many keys at an instant; a free key has no entry.
    package func claimHolders(_ keys: [String], at instant: Int64) async throws -> [String: ClaimHolder] {
        let rows = try await pool.query(
            "select key, holder, until from koza.claims where key = any ($1) and (until is null or until >= $2)",
            [.textArray(keys), .timestamptz(microsecondsSinceEpoch: instant)])
        return try Dictionary(
            rows.map { row in
                try (row.text(0), ClaimHolder(holder: row.text(1), until: row.optionalTimestamptz(2)))
            }
        ) { first, _ in first }
    }
}

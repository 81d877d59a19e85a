package import Postgres

/// Audit trail of refused commands. Holds pseudonyms only.
package struct RefusalLog: Sendable {
    private let pool: PostgresPool

    package init(pool: PostgresPool) {
        self.pool = pool
    }

    /// Keeps a refusal; the first one under an id stands.
    package func record(_ refusal: RefusedCommand) async throws {
        try await pool.execute(
            """
            insert into koza.refusals (id, at, actor, command, rules) values ($1, $2, $3, $4, $5)
            on conflict do nothing
            """,
            [
                .text(refusal.id), .timestamptz(microsecondsSinceEpoch: refusal.at), .text(refusal.actor),
                .text(refusal.command), .textArray(refusal.rules),
            ])
    }

    /// Refusals from one instant to before another (microseconds since 1970-01-01T00:00:00Z), oldest first.
    package func refusals(from start: Int64, before end: Int64, limit: Int) async throws -> [RefusedCommand] {
        try await pool.query(
            """
            select id, at, actor, command, rules from koza.refusals
            where at >= $1 and at < $2
            order by at, id limit $3
            """,
            [
                .timestamptz(microsecondsSinceEpoch: start), .timestamptz(microsecondsSinceEpoch: end),
                .int(Int64(limit)),
            ]
        ).map { row in
            try RefusedCommand(
                id: row.text(0), at: row.timestamptz(1), actor: row.text(2), command: row.text(3),
                rules: row.textArray(4))
        }
    }
}

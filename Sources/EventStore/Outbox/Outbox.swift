package import Postgres

/// Notices that wait for delivery or were delivered: one an event and recipient, whoever writes it how often.
package struct Outbox: Sendable {
    private let pool: PostgresPool

    package init(pool: PostgresPool) {
        self.pool = pool
    }

    /// Adds notices in the transaction of `connection`; one that is there already stays as it is.
    package func add(_ notices: [(position: Int64, recipient: String)], on connection: PostgresConnection) async throws
    {
        guard !notices.isEmpty else { return }
        _ = try await connection.execute(
            """
            insert into koza.outbox (position, recipient)
            select * from unnest($1::bigint[], $2::text[]) on conflict do nothing
            """, [.intArray(notices.map(\.position)), .textArray(notices.map(\.recipient))])
    }

    /// Takes notices whose time has come; nobody else gets them before the lease is over.
    package func take(_ limit: Int, lease: Duration) async throws -> [OutboxEntry] {
        try await pool.query(
            """
            with due as (
                select position, recipient from koza.outbox
                where state = 'waiting' and next_attempt_at <= clock_timestamp()
                order by next_attempt_at limit $1 for update skip locked
            )
            update koza.outbox o
            set attempts = o.attempts + 1, next_attempt_at = clock_timestamp() + $2 * interval '1 microsecond'
            from due join koza.events e using (position)
            where o.position = due.position and o.recipient = due.recipient
            returning \(Self.columns)
            """, [.int(Int64(limit)), .int(lease.microseconds)]
        ).map { try OutboxEntry($0) }
    }

    package func settle(_ entry: OutboxEntry, _ outcome: DeliveryOutcome) async throws {
        let (state, error, again): (OutboxEntry.State, String?, Duration) =
            switch outcome {
            case .delivered: (.delivered, nil, .zero)
            case .failed(let reason, let again): (.waiting, reason, again)
            case .undeliverable(let reason): (.undeliverable, reason, .zero)
            }
        try await pool.execute(
            """
            update koza.outbox
            set state = $3, last_error = $4, next_attempt_at = clock_timestamp() + $5 * interval '1 microsecond',
                settled_at = case when $3 = 'waiting' then null else clock_timestamp() end
            where position = $1 and recipient = $2 and state = 'waiting'
            """,
            [
                .int(entry.position), .text(entry.recipient), .text(state.rawValue), error.map { .text($0) } ?? .null,
                .int(again.microseconds),
            ])
    }

    /// Notices newest first, of events before `position`; of everybody where no recipient is named.
    package func notices(to recipient: String?, before position: Int64, limit: Int) async throws -> [OutboxEntry] {
        try await pool.query(
            """
            select \(Self.columns) from koza.outbox o join koza.events e on e.position = o.position
            where ($1::text is null or o.recipient = $1) and o.position < $2
            order by o.position desc, o.recipient limit $3
            """, [recipient.map { .text($0) } ?? .null, .int(position), .int(Int64(limit))]
        ).map { try OutboxEntry($0) }
    }

    private static let columns =
        "o.position, e.type, e.stream, o.recipient, o.state, o.attempts, o.last_error, o.recorded_at, o.settled_at"
}

extension OutboxEntry {
    fileprivate init(_ row: PostgresRow) throws(PostgresError) {
        try self.init(
            position: row.int(0), type: row.text(1), stream: row.text(2), recipient: row.text(3),
            state: State(rawValue: row.text(4)) ?? .waiting, attempts: Int(row.int(5)), lastError: row.optionalText(6),
            recordedAt: row.timestamptz(7), settledAt: row.optionalTimestamptz(8))
    }
}

extension Duration {
    var microseconds: Int64 {
        components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000
    }
}

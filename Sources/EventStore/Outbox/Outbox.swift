package import Postgres

/// Notices that wait for delivery or were delivered: one an event, recipient and channel, whoever writes it how often.
package struct Outbox: Sendable {
    private let pool: PostgresPool

    package init(pool: PostgresPool) {
        self.pool = pool
    }

    /// Adds notices in the transaction of `connection`; one that is there already stays as it is.
    package func add(
        _ notices: [(position: Int64, recipient: String, channel: OutboxChannel)], on connection: PostgresConnection
    ) async throws {
        guard !notices.isEmpty else { return }
        _ = try await connection.execute(
            """
            insert into koza.outbox (position, recipient, channel)
            select * from unnest($1::bigint[], $2::text[], $3::text[]) on conflict do nothing
            """,
            [
                .intArray(notices.map(\.position)), .textArray(notices.map(\.recipient)),
                .textArray(notices.map(\.channel.text)),
            ])
    }

    /// Takes notices whose time has come; nobody else gets them before the lease is over.
    package func take(_ limit: Int, for carriage: Carriage, lease: Duration) async throws -> [OutboxEntry] {
        try await pool.query(
            """
            with due as (
                select position, recipient, channel from koza.outbox
                where state = 'waiting' and next_attempt_at <= clock_timestamp() and \(carriage.condition)
                order by next_attempt_at limit $1 for update skip locked
            )
            update koza.outbox o
            set attempts = o.attempts + 1, next_attempt_at = clock_timestamp() + $2 * interval '1 microsecond'
            from due join koza.events e using (position)
            where o.position = due.position and o.recipient = due.recipient and o.channel = due.channel
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
            set state = $4, last_error = $5, next_attempt_at = clock_timestamp() + $6 * interval '1 microsecond',
                settled_at = case when $4 = 'waiting' then null else clock_timestamp() end
            where position = $1 and recipient = $2 and channel = $3 and state = 'waiting'
            """,
            [
                .int(entry.position), .text(entry.recipient), .text(entry.channel.text), .text(state.rawValue),
                error.map { .text($0) } ?? .null, .int(again.microseconds),
            ])
        if case .failed = outcome, case .webhook = entry.channel { try await hold(entry.channel, for: again) }
    }

    /// What waits for a webhook that does not take messages waits together, so that it takes no turns from others.
    private func hold(_ webhook: OutboxChannel, for pause: Duration) async throws {
        try await pool.execute(
            """
            with held as (
                select position, recipient, channel from koza.outbox
                where state = 'waiting' and channel = $1 and channel <> 'mail'
                    and next_attempt_at < clock_timestamp() + $2 * interval '1 microsecond'
                for update skip locked
            )
            update koza.outbox o set next_attempt_at = clock_timestamp() + $2 * interval '1 microsecond'
            from held where o.position = held.position and o.recipient = held.recipient and o.channel = held.channel
            """, [.text(webhook.text), .int(pause.microseconds)])
    }

    /// Notices newest first, of events before `position`; of everybody where no recipients are named.
    /// - Parameter channel: by which they travel; `nil`: by any.
    package func notices(
        to recipients: [String]?, by channel: OutboxChannel? = nil, before position: Int64 = .max, limit: Int
    ) async throws -> [OutboxEntry] {
        try await pool.query(
            """
            select \(Self.columns) from koza.outbox o join koza.events e on e.position = o.position
            where ($1::text[] is null or o.recipient = any ($1)) and ($2::text is null or o.channel = $2)
                and o.position < $3
            order by o.position desc, o.recipient, o.channel limit $4
            """,
            [
                recipients.map { .textArray($0) } ?? .null, channel.map { .text($0.text) } ?? .null, .int(position),
                .int(Int64(limit)),
            ]
        ).map { try OutboxEntry($0) }
    }

    private static let columns =
        "o.position, e.type, e.stream, o.recipient, o.channel, o.state, o.attempts, o.last_error, o.recorded_at, "
        + "o.settled_at"
}

extension OutboxEntry {
    fileprivate init(_ row: PostgresRow) throws(PostgresError) {
        try self.init(
            position: row.int(0), type: row.text(1), stream: row.text(2), recipient: row.text(3),
            channel: OutboxChannel(row.text(4)), state: State(rawValue: row.text(5)) ?? .waiting,
            attempts: Int(row.int(6)), lastError: row.optionalText(7), recordedAt: row.timestamptz(8),
            settledAt: row.optionalTimestamptz(9))
    }
}

extension Duration {
    var microseconds: Int64 {
        components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000
    }
}

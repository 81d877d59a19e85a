import Logging
import Postgres

extension Subscription {
    /// Positions passed over at most in one transaction when only some types are wanted.
    private static let longestScan: Int64 = 50_000

    /// One transaction: events after the checkpoint to the handler, and the checkpoint over them.
    func turn(limit: Int) async -> SubscriptionPace.Turn {
        do {
            guard let ahead = try await look() else { return .nothing }
            if ahead.stopped { return .stopped }
            return try await advance(limit: limit)
        } catch let failure as HandlerFailure {
            return failure.turn
        } catch {
            if !(error is CancellationError) {
                logger.warning("subscription is interrupted", metadata: ["error": "\(error)"])
            }
            return .interrupted
        }
    }

    /// Looks without locking or writing whether there is anything to do; nil when there is not.
    private func look() async throws -> (last: Int64, stopped: Bool)? {
        let row = try await store.pool.query(
            """
            select coalesce((select position from koza.events order by position desc limit 1), 0),
                coalesce(c.position, 0), coalesce(c.status = 'stopped', false)
            from (values (1)) one left join koza.checkpoints c on c.name = $1 and c.generation = $2
            """, [.text(name), .int(Int64(generation))]
        ).one()
        let (last, position, stopped) = try (row.int(0), row.int(1), row.bool(2))
        return stopped || position < last ? (last, stopped) : nil
    }

    private func advance(limit: Int) async throws -> SubscriptionPace.Turn {
        try await store.pool.withConnection { connection in
            var handed: [RecordedEvent] = []
            let move: Move
            do {
                move = try await connection.transaction { connection in
                    try await handle(connection, limit: limit, handed: &handed)
                }
            } catch {
                guard let first = handed.first, !(error is CancellationError), !DatabaseTrouble.passes(error) else {
                    throw error
                }
                throw HandlerFailure(first: first.position, events: handed.count, error: error)
            }
            guard case .advanced(let turn, let position) = move else { return move.turn }
            // Outside the transaction: a commit that carries a NOTIFY is ordered with all others that do.
            try await connection.execute("select pg_notify('koza_projections', $1)", [.text("\(name):\(position)")])
            return turn
        }
    }

    private enum Move {
        case advanced(SubscriptionPace.Turn, position: Int64)
        case none(SubscriptionPace.Turn)

        var turn: SubscriptionPace.Turn {
            switch self {
            case .advanced(let turn, _), .none(let turn): turn
            }
        }
    }

    private func handle(
        _ connection: PostgresConnection, limit: Int, handed: inout [RecordedEvent]
    ) async throws -> Move {
        guard let checkpoint = try await lock(connection) else { return .none(.stopped) }
        let last = try await connection.query(
            "select coalesce((select position from koza.events order by position desc limit 1), 0)", []
        ).one().int(0)
        guard checkpoint < last else { return .none(.nothing) }
        let end = types == nil ? last : min(last, checkpoint + Self.longestScan)
        let (sql, parameters) = LogQuery.after(checkpoint, upTo: end, limit: limit, types: types)
        let events = try await connection.query(sql, parameters).map { try RecordedEvent($0) }
        handed = events
        if !events.isEmpty { try await handler(connection, events) }
        let position = events.count == limit ? events.last?.position ?? end : end
        try await connection.execute(
            """
            update koza.checkpoints set position = $3, updated_at = clock_timestamp()
            where name = $1 and generation = $2
            """, [.text(name), .int(Int64(generation)), .int(position)])
        return .advanced(.advanced(events: events.count, atEnd: position == last), position: position)
    }

    /// Locks the checkpoint, so that one process at a time handles events; nil when it has stopped.
    private func lock(_ connection: PostgresConnection) async throws -> Int64? {
        let key: [PostgresValue] = [.text(name), .int(Int64(generation))]
        let sql = "select position, status from koza.checkpoints where name = $1 and generation = $2 for update"
        var row = try await connection.query(sql, key).oneOrNone()
        if row == nil {
            try await connection.execute(
                "insert into koza.checkpoints (name, generation) values ($1, $2) on conflict do nothing", key)
            row = try await connection.query(sql, key).oneOrNone()
        }
        guard let row, try row.text(1) == Checkpoint.Status.running.rawValue else { return nil }
        return try row.int(0)
    }
}

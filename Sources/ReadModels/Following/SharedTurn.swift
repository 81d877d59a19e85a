import EventStore
import Postgres

/// One transaction: events after the checkpoints of several projections to all of them, and the checkpoints over them.
struct SharedTurn {
    let follower: Follower
    let members: [Standing.Member]

    /// What a projection could not take in. Nothing of the turn stands.
    struct Failure: Error {
        let generation: Generation
        let error: any Error
    }

    /// Positions passed over at most in one transaction.
    private static let longestScan: Int64 = 50_000

    /// - Returns: the position that the foremost has reached, or nil where there was nothing to do.
    /// - Throws: `Failure`, database errors that pass.
    func run() async throws -> Int64? {
        try await follower.store.pool.withTransaction { connection -> Int64? in
            try await connection.keepPlans()
            let locked = try await lock(connection)
            let (last, live) = try await state(connection)
            let members = locked.filter { live.contains($0.key) }
            guard let first = members.values.min(), first < last else { return nil }
            let taking = follower.projections.compactMap { projection in
                members.first { $0.key.name == projection.name }.map { (projection, $0.key, after: $0.value) }
            }
            let (events, end) = try await LogReader.batch(
                after: first, upTo: min(last, first + Self.longestScan),
                types: Set(taking.flatMap(\.0.types)).sorted(), limit: follower.options.batchEvents, on: connection)
            for (projection, generation, position) in taking {
                try await hand(
                    events.filter { $0.recorded.position > position }, to: projection, generation, connection)
            }
            try await connection.execute(
                """
                update koza.checkpoints c set position = $3, updated_at = clock_timestamp()
                from unnest($1::text[], $2::bigint[]) moved (name, generation)
                where c.name = moved.name and c.generation = moved.generation and c.position < $3
                """,
                [
                    .textArray(members.keys.map(\.name)), .intArray(members.keys.map { Int64($0.number) }), .int(end),
                ])
            return end
        }
    }

    private func hand(
        _ events: [LogEvent], to projection: any Projection, _ generation: Generation,
        _ connection: PostgresConnection
    ) async throws {
        let skipped = members.first { $0.generation == generation }?.skipped ?? []
        do {
            try await projection.take(events, skipping: skipped, in: generation.schema, on: connection)
        } catch {
            if error is CancellationError || DatabaseTrouble.passes(error) { throw error }
            throw Failure(generation: generation, error: error)
        }
    }

    /// Locks the checkpoints, always in the same order, so that one process at a time handles events.
    private func lock(_ connection: PostgresConnection) async throws -> [Generation: Int64] {
        let rows = try await connection.query(
            """
            select c.name, c.generation, c.position from koza.checkpoints c
            join unnest($1::text[], $2::bigint[]) member (name, generation) using (name, generation)
            where c.status = 'running' order by c.name for update of c
            """, [.textArray(members.map(\.generation.name)), .intArray(members.map { Int64($0.generation.number) })])
        return try rows.reduce(into: [:]) { locked, row in
            let (name, number) = (try row.text(0), Int(try row.int(1)))
            for member in members.map(\.generation) where member.name == name && member.number == number {
                locked[member] = try row.int(2)
            }
        }
    }

    /// As it is behind the locks: the end of the log, and which generations nobody has replaced meanwhile.
    private func state(_ connection: PostgresConnection) async throws -> (last: Int64, live: Set<Generation>) {
        let rows = try await connection.query(
            """
            select g.name, g.generation, coalesce((select position from koza.events order by position desc limit 1), 0)
            from koza.generations g where g.state = 'live' and g.name = any ($1)
            """, [.textArray(members.map(\.generation.name))])
        let live = try rows.flatMap { row in
            let (name, number) = (try row.text(0), Int(try row.int(1)))
            return members.map(\.generation).filter { $0.name == name && $0.number == number }
        }
        return (try rows.first?.int(2) ?? 0, Set(live))
    }
}

extension PostgresConnection {
    /// Until the transaction ends, statements of small batches are planned once a connection, by index whatever the
    /// size of the tables was on that day.
    nonisolated func keepPlans() async throws {
        try await simple(
            """
            set local plan_cache_mode = force_generic_plan; set local enable_seqscan = off;
            set local enable_hashjoin = off; set local enable_mergejoin = off;
            set local jit = off
            """)
    }
}

import EventStore
import Postgres

extension GenerationCatalogue {
    /// Most events that are taken in while readers and the live generation's subscription wait.
    private static let longestCatchUp: Int64 = 2000

    enum SwapOutcome: Equatable {
        case swapped
        /// Too far behind, or somebody holds what has to be replaced: to be tried again.
        case notYet
        case stopped(reason: String)
        /// Another process has swapped it in, or cleared it away.
        case settled(Generation.State)
    }

    /// Puts a generation that has caught up in the place of the live one: in one transaction that holds both
    /// checkpoints, so that no event is lost and none is taken in twice, and readers see the one or the other.
    func swap(_ projection: any Projection, to generation: Generation) async throws -> SwapOutcome {
        do {
            return try await pool.withTransaction { connection in
                // Those who hold what is waited for must not hold up all other readers behind this.
                try await connection.simple("set local lock_timeout = '1s'")
                try await connection.useFreshPlans()
                return try await Self.swap(projection, to: generation, on: connection)
            }
        } catch is PoisonedEvent {
            // The generation's subscription comes upon it too, and records where it stopped.
            return .notYet
        } catch let error as PostgresError where error.isWorthWaiting {
            return .notYet
        }
    }

    private static func swap(
        _ projection: any Projection, to generation: Generation, on connection: PostgresConnection
    ) async throws -> SwapOutcome {
        try await lock(projection.name, on: connection)
        let known = try await generations(of: projection.name, on: connection)
        let state = known.first { $0.number == generation.number }?.state ?? .retired
        guard state == .building else { return .settled(state) }
        let live = known.first { $0.state == .live }
        if let live { _ = try await lockCheckpoint(live, on: connection) }
        let checkpoint = try await lockCheckpoint(generation, on: connection)
        if let reason = checkpoint.error { return .stopped(reason: reason) }
        let last = try await LogReader.lastPosition(on: connection)
        guard last - checkpoint.position <= longestCatchUp else { return .notYet }
        let rest = try await LogReader.events(
            after: checkpoint.position, upTo: last, types: projection.types, limit: Int(longestCatchUp),
            on: connection)
        if !rest.isEmpty { try await projection.apply(rest, in: generation.schema, on: connection) }
        try await connection.execute(
            """
            update koza.checkpoints set position = $3, updated_at = clock_timestamp()
            where name = $1 and generation = $2
            """, [.text(generation.name), .int(Int64(generation.number)), .int(last)])
        try await replaceViews(of: projection, by: generation, on: connection)
        if let live { try await retire(live, on: connection) }
        try await connection.execute(
            """
            update koza.generations set state = 'live', position = $3, live_at = clock_timestamp()
            where name = $1 and generation = $2
            """, [.text(generation.name), .int(Int64(generation.number)), .int(last)])
        return .swapped
    }

    private static func replaceViews(
        of projection: any Projection, by generation: Generation, on connection: PostgresConnection
    ) async throws {
        _ = try await connection.query("select pg_advisory_xact_lock(hashtext('koza.read'))", [])
        for table in projection.tables {
            try await connection.simple(
                """
                drop view if exists read.\(table);
                create view read.\(table) as select * from \(generation.schema).\(table);
                grant select on read.\(table) to koza_app;
                """)
        }
    }
}

extension PostgresError {
    /// Somebody holds what is needed, or a row cannot be stored: which the subscription finds out and records.
    fileprivate var isWorthWaiting: Bool {
        guard let sqlState else { return false }
        return sqlState == "55P03" || isTransientConflict || sqlState.hasPrefix("22") || sqlState.hasPrefix("23")
    }
}

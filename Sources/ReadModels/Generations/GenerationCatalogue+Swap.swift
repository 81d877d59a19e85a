import EventStore
import Postgres

extension GenerationCatalogue {
    /// Most events that are taken in while readers and the live generation wait.
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
        try await whenNobodyHolds { connection in
            try await Self.lock(projection.name, on: connection)
            let known = try await Self.generations(of: projection.name, on: connection)
            let state = known.first { $0.number == generation.number }?.state ?? .retired
            guard state == .building else { return .settled(state) }
            let live = known.first { $0.state == .live }
            if let live { _ = try await Self.lockCheckpoint(live, on: connection) }
            switch try await Self.bringTogether([generation], of: projection, on: connection) {
            case .notYet: return .notYet
            case .stopped(let reason): return .stopped(reason: reason)
            case .at(let last):
                try await Self.putLive(generation, of: projection, insteadOf: live, at: last, on: connection)
                return .swapped
            }
        } ?? .notYet
    }

    /// - Returns: nil where it has to be tried again.
    func whenNobodyHolds<Outcome>(_ body: (PostgresConnection) async throws -> Outcome) async throws -> Outcome? {
        do {
            return try await pool.withTransaction { connection in
                // Those who hold what is waited for must not hold up all other readers behind this.
                try await connection.simple("set local lock_timeout = '1s'")
                try await connection.useFreshPlans()
                return try await body(connection)
            }
        } catch is PoisonedEvent {
            // The generation's subscription comes upon it too, and records where it stopped.
            return nil
        } catch let error as PostgresError where error.isWorthWaiting {
            return nil
        }
    }

    enum Together {
        case notYet
        case stopped(reason: String)
        case at(Int64)
    }

    /// Takes in what is left to the end of the log. The checkpoints stay locked in the transaction.
    static func bringTogether(
        _ generations: [Generation], of projection: any Projection, on connection: PostgresConnection
    ) async throws -> Together {
        var positions: [Int64] = []
        for generation in generations {
            let checkpoint = try await lockCheckpoint(generation, on: connection)
            if let reason = checkpoint.error { return .stopped(reason: reason) }
            guard try await isFilled(generation, upTo: checkpoint.position, on: connection) else { return .notYet }
            positions.append(checkpoint.position)
        }
        let last = try await LogReader.lastPosition(on: connection)
        guard positions.allSatisfy({ last - $0 <= longestCatchUp }) else { return .notYet }
        let skipped = try await Skips.load(for: projection, on: connection)
        for (generation, position) in zip(generations, positions) {
            let rest = try await LogReader.events(
                after: position, upTo: last, types: projection.types, limit: Int(longestCatchUp), on: connection)
            try await projection.take(rest, skipping: skipped, in: generation.schema, on: connection)
            try await connection.execute(
                """
                update koza.checkpoints set position = $3, updated_at = clock_timestamp()
                where name = $1 and generation = $2
                """, [.text(generation.name), .int(Int64(generation.number)), .int(last)])
        }
        return .at(last)
    }

    /// Whether no part of it is left to be built.
    private static func isFilled(
        _ generation: Generation, upTo position: Int64, on connection: PostgresConnection
    ) async throws -> Bool {
        try await connection.query(
            "select from koza.generations where name = $1 and generation = $2 and position <= $3",
            [.text(generation.name), .int(Int64(generation.number)), .int(position)]
        ).oneOrNone() != nil
    }

    static func putLive(
        _ generation: Generation, of projection: any Projection, insteadOf live: Generation?, at position: Int64,
        on connection: PostgresConnection
    ) async throws {
        try await replaceViews(of: projection, by: generation, on: connection)
        if let live { try await retire(live, on: connection) }
        try await connection.execute(
            """
            update koza.generations
            set state = 'live', position = $3, live_at = clock_timestamp(), held = false
            where name = $1 and generation = $2
            """, [.text(generation.name), .int(Int64(generation.number)), .int(position)])
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

import EventStore
import Logging
import Postgres

/// Fills a generation and swaps it in. Any number of processes may help with the same one.
struct GenerationBuilder: Sendable {
    let store: EventStore
    let options: SubscriptionOptions
    let logger: Logger

    /// Between two looks at how far it is.
    private static let pause = Duration.milliseconds(50)

    var catalogue: GenerationCatalogue { GenerationCatalogue(pool: store.pool) }

    /// What keeps one generation up to date by itself, and leaves it alone once it is retired.
    func subscription(to generation: Generation, of projection: any Projection) -> Subscription {
        Subscription(
            name: projection.name, generation: generation.number, types: projection.types, store: store,
            options: options, logger: logger
        ) { connection, events in
            guard try await GenerationCatalogue.isInUse(generation, on: connection) else { return }
            try await connection.useFreshPlans()
            let skipped = try await Skips.load(for: projection, on: connection)
            try await projection.take(
                events.map(LogEvent.init), skipping: skipped, in: generation.schema, on: connection)
        }
    }

    /// Returns when the generation is live, by this process or another. Parts are left to the workers.
    /// - Throws: `GenerationError`.
    func finish(
        _ generation: Generation, of projection: any Projection, progress: @Sendable (BuildProgress) -> Void = { _ in }
    ) async throws {
        try await catchUp(generation, of: projection, progress: progress) { now in
            // Whoever holds it decides when it is swapped in.
            if now.isHeld, !now.needsLook { return false }
            return try await swapIn(generation, of: projection)
        }
    }

    /// Keeps a generation up to date behind its parts, until `end` says that it is done with it.
    /// - Parameter end: asked whenever the generation is close to the end of the log, or wants looking at.
    func catchUp(
        _ generation: Generation, of projection: any Projection, progress: @Sendable (BuildProgress) -> Void,
        end: (BuildProgress) async throws -> Bool
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            defer { group.cancelAll() }
            var told: BuildProgress?
            while true {
                let now = try await self.progress(of: generation)
                if now != told { progress(now) }
                if now.isFilled, told?.isFilled != true {
                    group.addTask { await subscription(to: generation, of: projection).run() }
                }
                told = now
                if now.isClose, try await end(now) { return }
                try await Task.sleep(for: Self.pause)
            }
        }
    }

    /// Returns when a generation that stopped was told to try again, or is no longer being built.
    func waitWhileStopped(_ generation: Generation, every pause: Duration) async throws {
        while true {
            try await Task.sleep(for: pause)
            let rows = try await store.pool.query(
                """
                select from koza.checkpoints join koza.generations g using (name, generation)
                where name = $1 and generation = $2 and status = 'stopped' and g.state = 'building'
                """, [.text(generation.name), .int(Int64(generation.number))])
            if rows.isEmpty { return }
        }
    }

    private func swapIn(_ generation: Generation, of projection: any Projection) async throws -> Bool {
        switch try await catalogue.swap(projection, to: generation) {
        case .notYet: return false
        case .stopped(let reason): throw GenerationError.stopped(reason: reason)
        case .settled(.retired), .settled(.building): throw GenerationError.discarded
        case .settled(.live): return true
        case .swapped:
            logger.info("projection is live", metadata: ["generation": "\(generation.schema)"])
            return true
        }
    }

    private func progress(of generation: Generation) async throws -> BuildProgress {
        let row = try await store.pool.query(
            """
            select coalesce(c.position, 0), coalesce((select position from koza.events order by position desc limit 1), 0),
                coalesce(c.status = 'stopped', false), g.state, g.position, count(p.part), count(p.done_at), g.held
            from koza.generations g left join koza.checkpoints c using (name, generation)
                left join koza.build_parts p using (name, generation)
            where name = $1 and generation = $2
            group by c.position, c.status, g.state, g.position, g.held
            """, [.text(generation.name), .int(Int64(generation.number))]
        ).oneOrNone()
        guard let row else { throw GenerationError.discarded }
        let (reached, upTo) = (try row.int(0), try row.int(4))
        return BuildProgress(
            position: BuildProgress.position(
                reached: reached, upTo: upTo, parts: try row.int(5), done: try row.int(6)),
            last: try row.int(1), isFilled: reached >= upTo,
            isHeld: try row.bool(7), needsLook: try row.bool(2) || row.text(3) != Generation.State.building.rawValue)
    }
}

extension PostgresConnection {
    /// Until the transaction ends, a plan that was made while a table was small does not serve it when it is large.
    nonisolated func useFreshPlans() async throws {
        try await simple("set local plan_cache_mode = force_custom_plan")
    }
}

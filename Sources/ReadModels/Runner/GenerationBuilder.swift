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

    /// Keeps a generation up to date until the task is cancelled, and leaves it alone once it is retired.
    func follow(_ generation: Generation, of projection: any Projection) async {
        await Subscription(
            name: projection.name, generation: generation.number, types: projection.types, store: store,
            options: options, logger: logger
        ) { connection, events in
            guard try await GenerationCatalogue.isInUse(generation, on: connection) else { return }
            try await connection.useFreshPlans()
            try await projection.apply(events, in: generation.schema, on: connection)
        }.run()
    }

    /// Returns when the generation is live, by this process or another.
    /// - Throws: `GenerationError`.
    func finish(
        _ generation: Generation, of projection: any Projection, progress: @Sendable (BuildProgress) -> Void = { _ in }
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await follow(generation, of: projection) }
            defer { group.cancelAll() }
            var told: BuildProgress?
            while true {
                let now = try await self.progress(of: generation)
                if now != told { progress(now) }
                told = now
                if now.isClose, try await swapIn(generation, of: projection) { return }
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
                coalesce(c.status = 'stopped', false), g.state
            from koza.generations g left join koza.checkpoints c using (name, generation)
            where name = $1 and generation = $2
            """, [.text(generation.name), .int(Int64(generation.number))]
        ).oneOrNone()
        guard let row else { throw GenerationError.discarded }
        return BuildProgress(
            position: try row.int(0), last: try row.int(1),
            needsLook: try row.bool(2) || row.text(3) != Generation.State.building.rawValue)
    }
}

/// How far a generation is built.
package struct BuildProgress: Sendable, Equatable {
    package let position: Int64
    /// Of the last event in the log.
    package let last: Int64
    /// It has stopped, or is no longer being built.
    let needsLook: Bool

    var isClose: Bool { needsLook || last - position <= 1000 }
}

extension PostgresConnection {
    /// Until the transaction ends, a plan that was made while a table was small does not serve it when it is large.
    nonisolated func useFreshPlans() async throws {
        try await simple("set local plan_cache_mode = force_custom_plan")
    }
}

package import EventStore
package import Logging
import Synchronization

/// Keeps projections up to date: what `koza work` runs, in any number of processes. Tables that are missing or were
/// made by an earlier version of a projection are built beside those that serve, and swapped in.
package struct ProjectionRunner: Sendable {
    private let projections: [any Projection]
    private let builder: GenerationBuilder
    private let follower: Follower
    private let workers: PartWorkers
    private let options: ProjectionRunnerOptions
    private let logger: Logger

    package init(
        store: EventStore, projections: [any Projection] = Projections.all,
        options: ProjectionRunnerOptions = ProjectionRunnerOptions(), logger: Logger
    ) {
        self.projections = projections
        self.options = options
        self.logger = logger
        builder = GenerationBuilder(store: store, options: options.subscription, logger: logger)
        workers = PartWorkers(store: store, projections: projections, options: options.build, logger: logger)
        follower = Follower(
            store: store, projections: projections, options: options.subscription, gathering: options.gathering,
            logger: logger)
    }

    /// Runs until the task is cancelled.
    package func run() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await follower.run() }
            group.addTask { await workers.run() }
            group.addTask { await keepBuilding() }
        }
    }

    /// Returns when every projection has tables that serve readers; builds what is missing.
    /// - Throws: `GenerationError`, database errors.
    package func prepare() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (projection, generation) in try await wanted(servingToo: false) {
                group.addTask { try await builder.finish(generation, of: projection) }
            }
            if group.isEmpty { return }
            try await workers.help { try await group.waitForAll() }
        }
    }

    /// Builds whatever wants building, side by side.
    private func keepBuilding() async {
        let underWay = UnderWay()
        await withDiscardingTaskGroup { group in
            while !Task.isCancelled {
                do {
                    for (projection, generation) in try await wanted(servingToo: true)
                    where underWay.generations.withLock({ $0.insert(generation).inserted }) {
                        group.addTask {
                            await build(generation, of: projection)
                            underWay.generations.withLock { _ = $0.remove(generation) }
                        }
                    }
                } catch {
                    if !Task.isCancelled {
                        logger.warning("generations cannot be looked up", metadata: ["error": "\(error)"])
                    }
                }
                try? await Task.sleep(for: options.pollInterval)
            }
            group.cancelAll()
        }
    }

    /// - Parameter servingToo: also of projections that have a live generation of this version.
    private func wanted(servingToo: Bool) async throws -> [(any Projection, Generation)] {
        let known = try await builder.catalogue.generations(of: projections.map(\.name))
        let plans = projections.map { ($0, GenerationPlan(known[$0.name] ?? [], version: $0.version)) }
        let missing = plans.filter(\.1.needsBuilding).map(\.0)
        let begun =
            missing.isEmpty
            ? [] : try await builder.catalogue.begin(missing, partEvents: options.build.partEvents)
        return plans.compactMap { projection, plan in
            if plan.follows != nil, !servingToo { return nil }
            let generation = plan.builds ?? begun.first { $0.name == projection.name }
            return generation.map { (projection, $0) }
        }
    }

    /// One that stops must not hold up the others.
    private func build(_ generation: Generation, of projection: any Projection) async {
        do {
            try await builder.finish(generation, of: projection)
        } catch GenerationError.stopped(let reason) {
            logger.error(
                "a new generation cannot be built",
                metadata: ["generation": "\(generation.schema)", "reason": "\(reason)"])
            try? await builder.waitWhileStopped(generation, every: options.pollInterval)
        } catch {
            guard !Task.isCancelled else { return }
            logger.warning(
                "a build is interrupted", metadata: ["generation": "\(generation.schema)", "error": "\(error)"])
        }
    }
}

/// What a process is building.
private final class UnderWay: Sendable {
    let generations = Mutex<Set<Generation>>([])
}

package struct ProjectionRunnerOptions: Sendable {
    package var subscription: SubscriptionOptions
    /// Between two looks whether generations have come or gone.
    package var pollInterval: Duration
    /// Shortest time between the beginnings of two batches.
    package var gathering: Duration
    package var build: BuildOptions

    package init(
        subscription: SubscriptionOptions = SubscriptionOptions(batchEvents: 250),
        pollInterval: Duration = .seconds(1), gathering: Duration = .milliseconds(10),
        build: BuildOptions = BuildOptions()
    ) {
        self.subscription = subscription
        self.gathering = gathering
        self.build = build
        self.pollInterval = pollInterval
    }
}

package import EventStore
package import Logging

/// Keeps projections up to date: what `koza work` runs, in any number of processes. Tables that are missing or were
/// made by an earlier version of a projection are built beside those that serve, and swapped in.
package struct ProjectionRunner: Sendable {
    private let projections: [any Projection]
    private let builder: GenerationBuilder
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
    }

    /// Runs until the task is cancelled.
    package func run() async {
        await withTaskGroup(of: Void.self) { group in
            for projection in projections {
                group.addTask { await keep(projection) }
            }
        }
    }

    /// Returns when every projection has tables that serve readers; builds what is missing.
    /// - Throws: `GenerationError`, database errors.
    package func prepare() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for projection in projections {
                group.addTask {
                    let plan = try await plan(for: projection)
                    if plan.follows == nil, let generation = plan.builds {
                        try await builder.finish(generation, of: projection)
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    private func keep(_ projection: any Projection) async {
        while !Task.isCancelled {
            do {
                try await serve(projection, try await plan(for: projection))
            } catch {
                if Task.isCancelled { return }
                logger.warning(
                    "projection is interrupted",
                    metadata: ["projection": "\(projection.name)", "error": "\(error)"])
                try? await Task.sleep(for: options.pollInterval)
            }
        }
    }

    private func plan(for projection: any Projection) async throws -> GenerationPlan {
        let known = try await builder.catalogue.generations(of: projection.name)
        let plan = GenerationPlan(known, version: projection.version)
        guard plan.needsBuilding else { return plan }
        return GenerationPlan(known + [try await builder.catalogue.begin(projection)], version: projection.version)
    }

    /// Does what the plan says until another one holds.
    private func serve(_ projection: any Projection, _ plan: GenerationPlan) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            if let live = plan.follows {
                group.addTask { await builder.follow(live, of: projection) }
            }
            if let building = plan.builds {
                group.addTask { try await build(building, of: projection) }
            }
            group.addTask { try await waitForChange(of: plan, for: projection) }
            try await group.next()
            group.cancelAll()
        }
    }

    /// One that stops must not hold up the live one.
    private func build(_ generation: Generation, of projection: any Projection) async throws {
        do {
            try await builder.finish(generation, of: projection)
        } catch GenerationError.stopped(let reason) {
            logger.error(
                "a new generation cannot be built",
                metadata: ["generation": "\(generation.schema)", "reason": "\(reason)"])
            try await builder.waitWhileStopped(generation, every: options.pollInterval)
        }
    }

    private func waitForChange(of plan: GenerationPlan, for projection: any Projection) async throws {
        while true {
            try await Task.sleep(for: options.pollInterval)
            let known = try await builder.catalogue.generations(of: projection.name)
            if GenerationPlan(known, version: projection.version) != plan { return }
        }
    }
}

package struct ProjectionRunnerOptions: Sendable {
    package var subscription: SubscriptionOptions
    /// Between two looks whether generations have come or gone.
    package var pollInterval: Duration

    package init(
        subscription: SubscriptionOptions = SubscriptionOptions(batchEvents: 1000), pollInterval: Duration = .seconds(1)
    ) {
        self.subscription = subscription
        self.pollInterval = pollInterval
    }
}

package import EventStore
package import Logging

/// Makes projections' tables anew while the old ones serve, whether or not workers run: those that do, help.
package struct Rebuild: Sendable {
    private let projections: [any Projection]
    private let builder: GenerationBuilder
    private let workers: PartWorkers

    package init(
        store: EventStore, projections: [any Projection] = Projections.all,
        options: SubscriptionOptions = SubscriptionOptions(batchEvents: 1000), build: BuildOptions = BuildOptions(),
        logger: Logger
    ) {
        self.projections = projections
        builder = GenerationBuilder(store: store, options: options, logger: logger)
        workers = PartWorkers(store: store, projections: projections, options: build, logger: logger)
    }

    /// Returns when the new generations serve readers. What an interrupted rebuild left is taken up again.
    /// - Throws: `GenerationError`, database errors.
    /// - Returns: the generations' numbers, by name.
    @discardableResult
    package func rebuild(
        _ names: [String], progress: @escaping @Sendable (String, BuildProgress) -> Void = { _, _ in }
    ) async throws -> [String: Int] {
        let wanted = try names.map(projection)
        let generations = try await builder.catalogue.begin(wanted, partEvents: workers.options.partEvents)
        try await workers.help {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for generation in generations {
                    guard let projection = wanted.first(where: { $0.name == generation.name }) else { continue }
                    group.addTask {
                        try await builder.finish(generation, of: projection) { progress(generation.name, $0) }
                    }
                }
                try await group.waitForAll()
            }
        }
        return Dictionary(generations.map { ($0.name, $0.number) }) { first, _ in first }
    }

    /// Makes a generation anew, holds it against the live one, and puts it in its place if nothing differs.
    /// - Parameter swappingInAnyCase: whatever differs.
    /// - Throws: `GenerationError`, database errors.
    package func compare(
        _ name: String, swappingInAnyCase: Bool = false,
        progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
    ) async throws -> (difference: GenerationDifference, swapped: Bool) {
        let projection = try projection(name)
        let begun = try await builder.catalogue.begin(
            [projection], held: true, partEvents: workers.options.partEvents)
        guard let generation = begun.first else { throw GenerationError.unknownProjection(name) }
        return try await workers.help {
            var found: (GenerationDifference, swapped: Bool)?
            try await builder.catchUp(generation, of: projection, progress: progress) { _ in
                let outcome = try await builder.catalogue.compare(
                    projection, with: generation, swappingInAnyCase: swappingInAnyCase)
                switch outcome {
                case .notYet: return false
                case .stopped(let reason): throw GenerationError.stopped(reason: reason)
                case .settled: throw GenerationError.discarded
                case .compared(let difference, let swapped):
                    found = (difference, swapped)
                    return true
                }
            }
            guard let found else { throw GenerationError.discarded }
            return found
        }
    }

    private func projection(_ name: String) throws -> any Projection {
        guard let projection = projections.first(where: { $0.name == name }) else {
            throw GenerationError.unknownProjection(name)
        }
        return projection
    }
}

package import EventStore
package import Logging

/// Makes a projection's tables anew while the old ones serve, whether or not workers run: those that do, help.
package struct Rebuild: Sendable {
    private let projections: [any Projection]
    private let builder: GenerationBuilder

    package init(
        store: EventStore, projections: [any Projection] = Projections.all,
        options: SubscriptionOptions = SubscriptionOptions(batchEvents: 1000), logger: Logger
    ) {
        self.projections = projections
        builder = GenerationBuilder(store: store, options: options, logger: logger)
    }

    /// Returns when the new generation serves readers. One that an interrupted rebuild left is taken up again.
    /// - Throws: `GenerationError`, database errors.
    /// - Returns: the generation's number.
    @discardableResult
    package func rebuild(_ name: String, progress: @Sendable (BuildProgress) -> Void = { _ in }) async throws -> Int {
        guard let projection = projections.first(where: { $0.name == name }) else {
            throw GenerationError.unknownProjection(name)
        }
        let generation = try await builder.catalogue.begin(projection)
        try await builder.finish(generation, of: projection, progress: progress)
        return generation.number
    }
}

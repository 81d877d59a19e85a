import Application
import EventStore
import Regulation

extension Call {
    /// The aggregate as it is, or as it stood at a moment of business time.
    func load<A>(_ name: StreamName<A>, asOf instant: Instant?) async throws -> (aggregate: A, version: Int64) {
        guard let instant else { return try await services.aggregates.load(name) }
        var aggregate = A()
        var version: Int64 = 0
        for event in try await services.store.readStream(name.text) {
            guard event.occurredAt <= instant.microseconds else { break }
            aggregate.evolve(try EventCodec.decode(event))
            version = event.version
        }
        return (aggregate, version)
    }
}

import Application
import EventStore
import Regulation

/// The moment of business time at which something is looked at.
struct Moment {
    /// `nil`: now.
    let instant: Instant?
    let date: CalendarDate
}

extension QueryParameter {
    static let asOf = QueryParameter(
        "asOf", .string(format: "date-time"), "as it stood then; the answer links the parameters of that day")
}

extension Call {
    /// From `?asOf=`.
    /// - Throws: 400 where it is no instant, or in the future.
    func moment() throws -> Moment {
        guard let instant = try query.instant("asOf") else { return Moment(instant: nil, date: today) }
        guard instant <= services.clock.now else {
            throw Problem.malformed(tr: "?asOf= gelecekte olamaz.", en: "?asOf= is not in the future.")
        }
        return Moment(instant: instant, date: Istanbul.date(of: instant))
    }

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

package import EventStore
package import Logging

/// What use cases stand on.
package struct Services: Sendable {
    package let store: EventStore
    package let subjects: Subjects
    package let refusals: RefusalLog
    package let aggregates: AggregateCache
    package let gate: StreamGate
    package let clock: any BusinessClock
    package let pseudonyms: Pseudonyms
    package let random = RandomSource()
    package let logger: Logger

    package init(store: EventStore, clock: any BusinessClock, pseudonyms: Pseudonyms, logger: Logger) {
        self.store = store
        subjects = Subjects(store: SubjectStore(pool: store.pool))
        refusals = RefusalLog(pool: store.pool)
        aggregates = AggregateCache(store: store)
        gate = StreamGate()
        self.clock = clock
        self.pseudonyms = pseudonyms
        self.logger = logger
    }
}

package import EventStore
package import Logging

/// What use cases stand on.
package struct Services: Sendable {
    package let store: EventStore
    package private(set) var subjects: Subjects
    package let refusals: RefusalLog
    package let aggregates: AggregateCache
    package let gate: StreamGate
    package let clock: any BusinessClock
    package let pseudonyms: Pseudonyms
    package let random = RandomSource()
    package let signatures: SignaturePolicy
    package let webhooks: WebhookPolicy
    package let logger: Logger

    package init(
        store: EventStore, clock: any BusinessClock, pseudonyms: Pseudonyms, masters: MasterKeys,
        signatures: SignaturePolicy = SignaturePolicy(), webhooks: WebhookPolicy = WebhookPolicy(), logger: Logger
    ) {
        self.store = store
        subjects = Subjects(vault: SubjectStore(pool: store.pool, masters: masters))
        refusals = RefusalLog(pool: store.pool)
        aggregates = AggregateCache(store: store)
        gate = StreamGate()
        self.clock = clock
        self.pseudonyms = pseudonyms
        self.signatures = signatures
        self.webhooks = webhooks
        self.logger = logger
    }

    /// The same, noting whose data is looked at.
    func leaving(_ trail: SubjectTrail, readOnly: Bool) -> Services {
        var services = self
        services.subjects = Subjects(vault: subjects.vault, trail: trail, isReadOnly: readOnly)
        return services
    }
}

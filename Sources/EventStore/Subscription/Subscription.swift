package import Logging
package import Postgres

/// A named consumer of the log: reads after its checkpoint in order of position and moves the checkpoint in the
/// transaction in which the handler writes, exactly once in effect however many processes run it.
package struct Subscription: Sendable {
    /// Called inside the transaction that moves the checkpoint. A passing database error is retried;
    /// ``PoisonedEvent``, and any other error, stops the subscription.
    package typealias Handler = @Sendable (PostgresConnection, [RecordedEvent]) async throws -> Void

    package let name: String
    package let generation: Int
    /// Types handed to the handler; nil: all.
    package let types: [String]?
    let store: EventStore
    let options: SubscriptionOptions
    let logger: Logger
    let handler: Handler

    package init(
        name: String, generation: Int = 1, types: [String]? = nil, store: EventStore,
        options: SubscriptionOptions = SubscriptionOptions(), logger: Logger, handler: @escaping Handler
    ) {
        self.name = name
        self.generation = generation
        self.types = types
        self.store = store
        self.options = options
        var logger = logger
        logger[metadataKey: "subscription"] = "\(name)/\(generation)"
        self.logger = logger
        self.handler = handler
    }

    /// Runs until the task is cancelled. Stopping at a poisoned event does not end it: it waits to be resumed.
    package func run() async {
        await store.signals.listen()
        await follow()
        await store.signals.unlisten()
    }

    /// Returns at the end of the log, or where it stopped at an event.
    package func catchUp() async {
        await follow(onwards: false)
    }

    private func follow(onwards: Bool = true) async {
        let bell = store.signals.events
        var pace = SubscriptionPace(options: options)
        while !Task.isCancelled {
            let seen = await bell.rings
            let turn = await turn(limit: pace.limit)
            if Task.isCancelled { return }
            switch pace.step(after: turn) {
            case .again: continue
            case .rest where !onwards: return
            case .rest(let limit): await bell.wait(past: seen, for: limit)
            case .pause(let duration): try? await Task.sleep(for: duration)
            case .stop(let position, let reason): await stop(at: position, reason: reason)
            }
        }
    }

    private func stop(at position: Int64, reason: String) async {
        logger.error("subscription stops at an event", metadata: ["position": "\(position)", "reason": "\(reason)"])
        do {
            try await store.stopCheckpoint(name, generation: generation, at: position, reason: reason)
        } catch {
            logger.error("the stop could not be recorded", metadata: ["error": "\(error)"])
            try? await Task.sleep(for: options.longestBackoff)
        }
    }
}

import EventStore
import Logging

/// Takes turns at what waits in the outbox: any number of workers may do so.
struct OutboxDelivery: Sendable {
    let outbox: Outbox
    let carriage: Carriage
    /// How many are under way at a time.
    let width: Int
    /// Longer than any attempt takes.
    let lease: Duration
    let logger: Logger
    let attempt: @Sendable (OutboxEntry) async -> DeliveryOutcome

    /// Delivers what is due; until the task is cancelled.
    func run(every interval: Duration) async throws {
        while true {
            do {
                let due = try await outbox.take(width, for: carriage, lease: lease)
                try await withThrowingDiscardingTaskGroup { group in
                    for entry in due { group.addTask { try await outbox.settle(entry, await attempt(entry)) } }
                }
                if !due.isEmpty { continue }
            } catch let error where !(error is CancellationError) {
                logger.warning("notices wait", metadata: ["error": "\(error)"])
            }
            try await Task.sleep(for: interval)
        }
    }
}

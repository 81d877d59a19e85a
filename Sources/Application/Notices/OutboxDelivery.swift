import EventStore
import Logging

/// Takes turns at what waits in the outbox: any number of workers may do so.
struct OutboxDelivery: Sendable {
    /// Longer than any attempt takes.
    private static let lease = Duration.seconds(120)

    let services: Services
    let carriage: Carriage
    /// How many are under way at a time.
    let width: Int
    let attempt: @Sendable (OutboxEntry) async -> DeliveryOutcome

    /// Delivers what is due; until the task is cancelled.
    func run(every interval: Duration) async throws {
        let outbox = Outbox(pool: services.store.pool)
        while true {
            do {
                let due = try await outbox.take(width, for: carriage, lease: Self.lease)
                try await withThrowingDiscardingTaskGroup { group in
                    for entry in due { group.addTask { try await outbox.settle(entry, await attempt(entry)) } }
                }
                if !due.isEmpty { continue }
            } catch let error where !(error is CancellationError) {
                services.logger.warning("notices wait", metadata: ["error": "\(error)"])
            }
            try await Task.sleep(for: interval)
        }
    }
}

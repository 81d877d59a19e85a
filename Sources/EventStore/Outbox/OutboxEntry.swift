/// A notice of an event to somebody, and what became of it.
package struct OutboxEntry: Sendable, Hashable {
    package enum State: String, Codable, Sendable, Hashable, CaseIterable {
        case waiting
        case delivered
        /// Given up: no address, or too many attempts.
        case undeliverable
    }

    /// Of the event.
    package let position: Int64
    package let type: String
    package let stream: String
    /// Pseudonym.
    package let recipient: String
    package let state: State
    package let attempts: Int
    package let lastError: String?
    /// Microseconds since 1970-01-01T00:00:00Z.
    package let recordedAt: Int64
    /// When it was delivered or given up.
    package let settledAt: Int64?
}

/// How an attempt at delivery ended.
package enum DeliveryOutcome: Sendable, Hashable {
    case delivered
    case failed(reason: String, again: Duration)
    case undeliverable(reason: String)
}

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
    package let channel: OutboxChannel
    package let state: State
    package let attempts: Int
    package let lastError: String?
    /// Microseconds since 1970-01-01T00:00:00Z.
    package let recordedAt: Int64
    /// When it was delivered or given up.
    package let settledAt: Int64?
}

/// How a notice travels.
package enum OutboxChannel: Sendable, Hashable {
    case mail
    /// The recipient's webhook of this id.
    case webhook(String)

    init(_ text: String) { self = text == "mail" ? .mail : .webhook(text) }

    var text: String {
        switch self {
        case .mail: "mail"
        case .webhook(let id): id
        }
    }
}

/// Who delivers: each kind of channel has its own turns, so that none waits for another.
package enum Carriage: Sendable {
    case mail
    case webhooks

    /// As the partial indexes have it.
    var condition: String {
        switch self {
        case .mail: "channel = 'mail'"
        case .webhooks: "channel <> 'mail'"
        }
    }
}

/// How an attempt at delivery ended.
package enum DeliveryOutcome: Sendable, Hashable {
    case delivered
    case failed(reason: String, again: Duration)
    case undeliverable(reason: String)
}

/// The answer that a command's caller was given, kept for its retries.
package struct CommandAnswer: Sendable, Hashable {
    /// Status in the caller's own terms, for example of HTTP.
    package var status: Int
    package var body: [UInt8]

    package init(status: Int, body: [UInt8]) {
        self.status = status
        self.body = body
    }
}

/// What is known of a command under its idempotency key.
package struct CommandRecord: Sendable, Hashable {
    package let key: String
    package let fingerprint: [UInt8]
    /// Position of the command's first event; nil when it wrote none.
    package let firstPosition: Int64?
    /// Position of the command's last event; nil when it wrote none.
    package let lastPosition: Int64?
    /// nil when no answer was kept with the key.
    package let status: Int?
    /// nil when no answer was kept, or when it has been purged since.
    package let body: [UInt8]?
    /// Microseconds since 1970-01-01T00:00:00Z.
    package let recordedAt: Int64

    package init(
        key: String, fingerprint: [UInt8], firstPosition: Int64?, lastPosition: Int64?, status: Int?, body: [UInt8]?,
        recordedAt: Int64
    ) {
        self.key = key
        self.fingerprint = fingerprint
        self.firstPosition = firstPosition
        self.lastPosition = lastPosition
        self.status = status
        self.body = body
        self.recordedAt = recordedAt
    }
}

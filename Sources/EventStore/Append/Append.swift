/// What one command writes: whole or not at all.
package struct Append: Sendable, Hashable {
    /// Identifies the append in logs; the caller's command id.
    package var id: String
    /// A retried command carries the same key and finds its first outcome. Without a key an interrupted commit
    /// cannot be told from a failed one and ends as ``EventStoreError/outcomeUnknown(id:)``.
    package var idempotencyKey: String?
    /// Digest of the request, so that the caller can tell a retry from another request under the same key.
    package var fingerprint: [UInt8]
    /// The caller's answer, kept beside the key for its retries. Ignored without a key.
    package var answer: CommandAnswer?
    /// Every stream at most once. Positions follow the order given here.
    package var streams: [StreamWrite]
    /// Every key at most once.
    package var claims: [Claim]
    /// Business time of the command, microseconds since 1970-01-01T00:00:00Z: claims that ended before it are free.
    package var occurredAt: Int64

    package init(
        id: String, idempotencyKey: String? = nil, fingerprint: [UInt8] = [], answer: CommandAnswer? = nil,
        streams: [StreamWrite], claims: [Claim] = [], occurredAt: Int64
    ) {
        self.id = id
        self.idempotencyKey = idempotencyKey
        self.fingerprint = fingerprint
        self.answer = answer
        self.streams = streams
        self.claims = claims
        self.occurredAt = occurredAt
    }

    var eventCount: Int { streams.reduce(0) { $0 + $1.events.count } }

    /// Bytes of the append in a statement, roughly.
    var byteCount: Int {
        streams.reduce(256 + (answer?.body.count ?? 0) + claims.count * 96) { sum, write in
            write.events.reduce(sum + write.stream.utf8.count) { $0 + $1.byteCount + write.stream.utf8.count }
        }
    }
}

/// Events for one stream at an expected version.
package struct StreamWrite: Sendable, Hashable {
    package var stream: String
    /// Version of the last event that the writer knows; 0: the stream must not exist.
    package var expectedVersion: Int64
    /// In order; empty: the stream only has to stand at the expected version.
    package var events: [NewEvent]

    /// Where the stream stands when this is written.
    var nextVersion: Int64 { expectedVersion.addingReportingOverflow(Int64(events.count)).partialValue }

    package init(stream: String, expectedVersion: Int64, events: [NewEvent]) {
        self.stream = stream
        self.expectedVersion = expectedVersion
        self.events = events
    }
}

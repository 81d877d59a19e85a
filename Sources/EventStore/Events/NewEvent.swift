/// An event as its writer hands it over: a name, bytes and an instant; what they mean is the caller's business.
package struct NewEvent: Sendable, Hashable {
    /// Storage name of the event, fixed for ever (for example `cotton.lot-presented`).
    package var type: String
    /// Version of the payload's shape, from 1.
    package var schemaVersion: Int
    /// JSON text, kept byte for byte.
    package var data: String
    /// JSON text, kept byte for byte: actor, command, correlation, causation, signature, edition of the rules.
    package var metadata: String
    /// Business time, microseconds since 1970-01-01T00:00:00Z.
    package var occurredAt: Int64

    package init(type: String, schemaVersion: Int = 1, data: String, metadata: String = "{}", occurredAt: Int64) {
        self.type = type
        self.schemaVersion = schemaVersion
        self.data = data
        self.metadata = metadata
        self.occurredAt = occurredAt
    }

    /// Bytes that the event adds to a statement, roughly.
    var byteCount: Int { type.utf8.count + data.utf8.count + metadata.utf8.count + 64 }
}

/// An event as it stands in the log.
package struct RecordedEvent: Sendable, Hashable {
    /// Place in the whole log: dense from 1, in commit order.
    package let position: Int64
    package let stream: String
    /// Place in the stream: dense from 1.
    package let version: Int64
    package let type: String
    package let schemaVersion: Int
    /// JSON text as it was handed over, byte for byte.
    package let data: String
    /// JSON text as it was handed over, byte for byte.
    package let metadata: String
    /// Business time, microseconds since 1970-01-01T00:00:00Z.
    package let occurredAt: Int64
    /// Wall clock of the database at the append, microseconds since 1970-01-01T00:00:00Z.
    package let recordedAt: Int64

    package init(
        position: Int64, stream: String, version: Int64, type: String, schemaVersion: Int, data: String,
        metadata: String, occurredAt: Int64, recordedAt: Int64
    ) {
        self.position = position
        self.stream = stream
        self.version = version
        self.type = type
        self.schemaVersion = schemaVersion
        self.data = data
        self.metadata = metadata
        self.occurredAt = occurredAt
        self.recordedAt = recordedAt
    }
}

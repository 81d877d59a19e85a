/// Personal data of a person or firm at one revision.
package struct Subject: Sendable, Hashable {
    package let id: String
    /// From 1.
    package let revision: Int
    package let kind: String
    /// JSON text, as the database spells it.
    package let data: String
    /// Microseconds since 1970-01-01T00:00:00Z.
    package let recordedAt: Int64

    package init(id: String, revision: Int, kind: String, data: String, recordedAt: Int64) {
        self.id = id
        self.revision = revision
        self.kind = kind
        self.data = data
        self.recordedAt = recordedAt
    }
}

/// How far a subscription has read.
package struct Checkpoint: Sendable, Hashable {
    package enum Status: String, Sendable, Hashable {
        case running
        /// An event could not be digested; ``EventStore/resume(_:generation:)`` lets it be tried again.
        case stopped
    }

    package let name: String
    package let generation: Int
    /// Position of the last event that was handled, or passed over because of its type.
    package let position: Int64
    package let status: Status
    /// The event that could not be digested.
    package let stoppedAtPosition: Int64?
    package let error: String?
    /// Microseconds since 1970-01-01T00:00:00Z.
    package let updatedAt: Int64

    package init(
        name: String, generation: Int, position: Int64, status: Status, stoppedAtPosition: Int64?, error: String?,
        updatedAt: Int64
    ) {
        self.name = name
        self.generation = generation
        self.position = position
        self.status = status
        self.stoppedAtPosition = stoppedAtPosition
        self.error = error
        self.updatedAt = updatedAt
    }
}

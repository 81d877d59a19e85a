/// Thrown by a handler that cannot digest an event: stops its subscription at that event.
package struct PoisonedEvent: Error, Sendable, Hashable {
    package let position: Int64
    package let reason: String

    package init(position: Int64, reason: String) {
        self.position = position
        self.reason = reason
    }
}

/// Why the store gave no outcome.
package enum EventStoreError: Error, Sendable, Hashable {
    /// Too many appends wait already; nothing was written.
    case overloaded
    /// The database could not be reached; nothing was written.
    case unavailable(reason: String)
    /// The connection failed while the append was being committed, and no key tells what became of it.
    case outcomeUnknown(id: String)
    /// The append cannot be stored as it stands (JSON, a NUL, a stream named twice …); nothing was written.
    case invalid(id: String, reason: String)
    /// The database refused for a reason of its own; nothing was written.
    case refused(id: String, sqlState: String, reason: String)
}

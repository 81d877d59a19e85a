package import EventStore
package import Logging
package import Postgres

/// What projections have made of the log, for questions: aggregates as they stand, lists and figures.
///
/// Every function throws `ReadModelError` or a `PostgresError`.
package struct ReadModels: Sendable {
    let pool: PostgresPool
    let waiter: CheckpointWaiter

    /// - Parameter pool: for the questions, where they are not to take the store's connections.
    package init(store: EventStore, pool: PostgresPool? = nil, logger: Logger) {
        self.pool = pool ?? store.pool
        waiter = CheckpointWaiter(store: store, logger: logger)
    }
}

/// An aggregate with the version of its stream at which it was read.
package struct Versioned<Value: Sendable>: Sendable {
    package let value: Value
    package let version: Int64

    package init(value: Value, version: Int64) {
        self.value = value
        self.version = version
    }
}

extension Versioned: Equatable where Value: Equatable {}

/// A part of a list, and how to ask for what follows.
package struct Page<Item: Sendable>: Sendable {
    package let items: [Item]
    /// Opaque; `nil` at the end of the list.
    package let nextCursor: String?

    package init(items: [Item], nextCursor: String?) {
        self.items = items
        self.nextCursor = nextCursor
    }
}

extension Page: Equatable where Item: Equatable {}

package enum ReadModelError: Error, Sendable, Equatable {
    /// The client's cursor is none of ours.
    case malformedCursor
    /// The projection has no live generation yet.
    case notBuilt
    /// A row holds what this program does not know.
    case unreadable
}

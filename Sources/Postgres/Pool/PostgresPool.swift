package import Logging
import Synchronization

/// A bounded number of connections, lent by closure, first come, first served.
///
/// Connections are opened when they are needed and replaced when they break. A lease that leaves a transaction open or
/// a broken connection behind costs the connection, never the next borrower. Session settings are not reset: whoever
/// changes one uses `SET LOCAL`.
package final class PostgresPool: Sendable {
    package let configuration: PostgresConfiguration
    let acquireTimeout: Duration
    let logger: Logger
    let shared: Mutex<PoolShared>

    /// - Parameter acquireTimeout: how long a borrower waits for a connection, connecting included.
    package init(
        _ configuration: PostgresConfiguration, size: Int, acquireTimeout: Duration = .seconds(10),
        logger: Logger = Logger(label: "koza.postgres.pool")
    ) {
        self.configuration = configuration
        self.acquireTimeout = acquireTimeout
        self.logger = logger
        shared = Mutex(PoolShared(size: size))
    }

    /// Lends a connection for as long as `body` runs.
    @discardableResult
    package func withConnection<Value>(
        _ body: (PostgresConnection) async throws -> Value
    ) async throws -> Value {
        let (id, connection) = try await acquire()
        do {
            let value = try await body(connection)
            await release(id, connection)
            return value
        } catch {
            await release(id, connection)
            throw error
        }
    }

    /// `withConnection` and `transaction` in one.
    @discardableResult
    package func withTransaction<Value>(
        isolation: PostgresIsolation = .readCommitted, readOnly: Bool = false,
        _ body: (PostgresConnection) async throws -> Value
    ) async throws -> Value {
        try await withConnection { connection in
            try await connection.transaction(isolation: isolation, readOnly: readOnly, body)
        }
    }

    package func query(_ sql: String, _ parameters: [PostgresValue] = []) async throws -> PostgresRows {
        try await withConnection { try await $0.query(sql, parameters) }
    }

    @discardableResult
    package func execute(_ sql: String, _ parameters: [PostgresValue] = []) async throws -> Int {
        try await withConnection { try await $0.execute(sql, parameters) }
    }

    package func simple(_ sql: String) async throws {
        try await withConnection { try await $0.simple(sql) }
    }

    package func pipeline(
        _ statements: [(sql: String, parameters: [PostgresValue])]
    ) async throws -> [Result<PostgresRows, PostgresError>] {
        try await withConnection { try await $0.pipeline(statements) }
    }

    package var statistics: PostgresPoolStatistics {
        shared.withLock { shared in
            PostgresPoolStatistics(
                size: shared.state.size, idle: shared.state.idle.count, busy: shared.state.busy.count,
                connecting: shared.state.connecting.count, waiting: shared.state.waiters.count)
        }
    }
}

package struct PostgresPoolStatistics: Sendable, Equatable {
    /// The most connections the pool may have.
    package let size: Int
    package let idle: Int
    package let busy: Int
    package let connecting: Int
    /// Tasks waiting for a connection.
    package let waiting: Int
}

/// What the pool's tasks share under its lock.
struct PoolShared {
    typealias Lease = (PoolState.ConnectionID, PostgresConnection)

    var state: PoolState
    var connections: [PoolState.ConnectionID: PostgresConnection] = [:]
    var continuations: [PoolState.WaiterID: CheckedContinuation<Result<Lease, PostgresError>, Never>] = [:]
    var lastWaiter = 0
    var timerIsSet = false
    var lastConnectError: PostgresError?
    var drained: [CheckedContinuation<Void, Never>] = []

    init(size: Int) {
        state = PoolState(size: size)
    }

    mutating func nextWaiter() -> PoolState.WaiterID {
        lastWaiter += 1
        return lastWaiter
    }
}

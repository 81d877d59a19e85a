import Logging
import Synchronization

extension PostgresPool {
    func acquire() async throws(PostgresError) -> PoolShared.Lease {
        while true {
            let (id, connection) = try await acquireAny()
            if connection.status.isQuiet { return (id, connection) }
            // It has ended while idle.
            await release(id, connection)
        }
    }

    private func acquireAny() async throws(PostgresError) -> PoolShared.Lease {
        let waiter = shared.withLock { $0.nextWaiter() }
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                enqueue(waiter, continuation)
            }
        } onCancel: {
            cancel(waiter)
        }
        return try result.get()
    }

    private func enqueue(
        _ waiter: PoolState.WaiterID,
        _ continuation: CheckedContinuation<Result<PoolShared.Lease, PostgresError>, Never>
    ) {
        let deadline = ContinuousClock.now.advanced(by: acquireTimeout)
        var connect: PoolState.ConnectionID?
        let answer: Result<PoolShared.Lease, PostgresError>? = shared.withLock { shared in
            // `cancel` may have run before this waiter was known; then the flag is set already.
            if Task.isCancelled { return .failure(.cancelledWhileWaiting) }
            switch shared.state.acquire(waiter, deadline: deadline) {
            case .lease(let id):
                guard let connection = shared.connections[id] else { return .failure(.poolClosed) }
                return .success((id, connection))
            case .wait(let needed):
                connect = needed
                shared.continuations[waiter] = continuation
                return nil
            case .closed: return .failure(.poolClosed)
            }
        }
        if let answer {
            continuation.resume(returning: answer)
        } else {
            if let connect { startConnecting(connect) }
            setTimer()
        }
    }

    private func cancel(_ waiter: PoolState.WaiterID) {
        let continuation = shared.withLock { shared in
            shared.state.cancel(waiter) ? shared.continuations.removeValue(forKey: waiter) : nil
        }
        continuation?.resume(returning: .failure(.cancelledWhileWaiting))
    }

    /// Takes a connection back and hands it to whoever has waited longest.
    func release(_ id: PoolState.ConnectionID, _ connection: PostgresConnection) async {
        let reusable = connection.status.isQuiet
        if !connection.status.isAtRest, !connection.isClosed {
            logger.warning("a connection came back with a transaction open; it is closed")
        }
        // Closed before its place is given on, or the server would see more connections than the pool may have.
        if !reusable { await connection.close() }
        settle(id, connection) { $0.giveBack(id, reusable: reusable) }
    }

    /// Runs what the state machine says about a connection that has become free.
    /// - Returns: whether the pool keeps the connection.
    @discardableResult
    func settle(
        _ id: PoolState.ConnectionID, _ connection: PostgresConnection,
        _ event: (inout PoolState) -> PoolState.Return
    ) -> Bool {
        var connect: PoolState.ConnectionID?
        var waiting: CheckedContinuation<Result<PoolShared.Lease, PostgresError>, Never>?
        var drained: [CheckedContinuation<Void, Never>] = []
        let kept = shared.withLock { shared in
            defer {
                if shared.state.isClosed, shared.state.isDrained { swap(&drained, &shared.drained) }
            }
            switch event(&shared.state) {
            case .lease(_, let waiter):
                shared.connections[id] = connection
                waiting = shared.continuations.removeValue(forKey: waiter)
                return true
            case .keep:
                shared.connections[id] = connection
                return true
            case .discard(let needed):
                shared.connections[id] = nil
                connect = needed
                return false
            }
        }
        waiting?.resume(returning: .success((id, connection)))
        for continuation in drained { continuation.resume() }
        if let connect { startConnecting(connect) }
        return kept
    }
}

extension PostgresError {
    static var cancelledWhileWaiting: PostgresError {
        PostgresError(.cancelled, sqlState: "57014", "the task was cancelled while it waited for a connection")
    }

    static var poolClosed: PostgresError { PostgresError(.closed, sqlState: "08003", "the pool is closed") }
}

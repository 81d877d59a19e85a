import Logging
import Synchronization

extension PostgresPool {
    /// Opens a connection in a task of the pool's own: it serves whoever waits longest when it is ready.
    func startConnecting(_ id: PoolState.ConnectionID) {
        Task { await connect(id) }
    }

    private func connect(_ id: PoolState.ConnectionID) async {
        var pause = Duration.milliseconds(20)
        while true {
            do throws(PostgresError) {
                let connection = try await PostgresConnection.connect(configuration, logger: logger)
                shared.withLock { $0.lastConnectError = nil }
                let kept = settle(id, connection) { $0.didConnect(id) }
                if !kept { await connection.close() }
                return
            } catch {
                guard shouldRetry(id, after: error) else { return }
            }
            try? await Task.sleep(for: pause * Double.random(in: 0.5...1))
            pause = min(pause * 2, .seconds(1))
        }
    }

    private func shouldRetry(_ id: PoolState.ConnectionID, after error: PostgresError) -> Bool {
        var failed: [CheckedContinuation<Result<PoolShared.Lease, PostgresError>, Never>] = []
        var drained: [CheckedContinuation<Void, Never>] = []
        let retry = shared.withLock { shared in
            let level: Logger.Level = shared.lastConnectError == nil ? .warning : .debug
            logger.log(level: level, "cannot connect", metadata: ["error": "\(error)"])
            shared.lastConnectError = error
            switch shared.state.didFailToConnect(id, permanent: !error.mayPassByItself) {
            case .retry: return true
            case .giveUp(let waiters):
                failed = waiters.compactMap { shared.continuations.removeValue(forKey: $0) }
                if shared.state.isClosed, shared.state.isDrained { swap(&drained, &shared.drained) }
                return false
            }
        }
        for continuation in failed { continuation.resume(returning: .failure(error)) }
        for continuation in drained { continuation.resume() }
        return retry
    }

    /// Sets one timer for the first in the queue; all waiters have the same patience, so it is the first to lose it.
    func setTimer() {
        let deadline: ContinuousClock.Instant? = shared.withLock { shared in
            guard !shared.timerIsSet, let deadline = shared.state.nextDeadline() else { return nil }
            shared.timerIsSet = true
            return deadline
        }
        guard let deadline else { return }
        Task {
            try? await Task.sleep(until: deadline, clock: .continuous)
            expireWaiters()
        }
    }

    private func expireWaiters() {
        let (expired, error) = shared.withLock { shared in
            shared.timerIsSet = false
            let waiters = shared.state.expire(now: .now)
            return (waiters.compactMap { shared.continuations.removeValue(forKey: $0) }, shared.lastConnectError)
        }
        for continuation in expired {
            continuation.resume(returning: .failure(.noConnectionInTime(lastError: error)))
        }
        setTimer()
    }

    /// Lets nobody in any more, and returns when every lease has ended and every connection is closed.
    ///
    /// Must not be called by a borrower.
    package func close() async {
        let (idle, waiting) = shared.withLock { shared in
            let closing = shared.state.close()
            return (
                closing.close.compactMap { shared.connections.removeValue(forKey: $0) },
                closing.fail.compactMap { shared.continuations.removeValue(forKey: $0) }
            )
        }
        for continuation in waiting { continuation.resume(returning: .failure(.poolClosed)) }
        for connection in idle { await connection.close() }
        await withCheckedContinuation { continuation in
            let isDrained = shared.withLock { shared in
                if shared.state.isDrained { return true }
                shared.drained.append(continuation)
                return false
            }
            if isDrained { continuation.resume() }
        }
    }
}

extension PostgresError {
    static func noConnectionInTime(lastError: PostgresError?) -> PostgresError {
        let cause = lastError.map { "; connecting last failed with \($0)" } ?? ""
        return PostgresError(.timeout, sqlState: "08001", "no connection became free in time\(cause)")
    }
}

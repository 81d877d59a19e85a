import Dispatch
import Logging

extension PostgresConnection {
    /// Runs `work` when it is this operation's turn, cancels it on the server when the task is cancelled, and gives the
    /// turn on only when no cancel can hit the next operation.
    ///
    /// - Parameter shielded: go through with it even in a cancelled task (COMMIT, ROLLBACK).
    func perform<Value: Sendable>(
        shielded: Bool = false, _ work: () async throws(PostgresError) -> Value
    ) async throws(PostgresError) -> Value {
        let cancellation = try await begin()
        let result: Result<Value, PostgresError>
        if shielded {
            result = await attempt(cancellation, work)
        } else {
            result = await withTaskCancellationHandler {
                await attempt(cancellation, work)
            } onCancel: {
                cancellation.cancel()
            }
        }
        return try await end(cancellation, result).get()
    }

    func attempt<Value: Sendable>(
        _ cancellation: Cancellation, _ work: () async throws(PostgresError) -> Value
    ) async -> Result<Value, PostgresError> {
        guard cancellation.arm() else { return .failure(.cancelledBeforeSending) }
        do throws(PostgresError) {
            return .success(try await work())
        } catch {
            return .failure(error)
        }
    }

    /// Takes the turn.
    func begin() async throws(PostgresError) -> Cancellation {
        await turn.take()
        guard libpq != nil, !isClosing, let cancelHandle else {
            turn.give()
            throw .connectionClosed
        }
        let number = startOperation()
        let grace = cancellationGrace.dispatchInterval
        return Cancellation(cancelHandle) { [weak self, executor] cancellation in
            executor.queue.asyncAfter(deadline: .now() + grace) { [weak self] in
                self?.assumeIsolated { $0.interrupt(.abandoned, operation: number) }
                cancellation.abandon()
            }
        }
    }

    private func startOperation() -> Int {
        operation += 1
        interruption = nil
        status.setAtRest(false)
        return operation
    }

    /// Brings the operation to rest and gives the turn on.
    func end<Value: Sendable>(
        _ cancellation: Cancellation, _ result: Result<Value, PostgresError>
    ) async -> Result<Value, PostgresError> {
        let wasCancelled = await cancellation.settle()
        if wasCancelled { await absorbLateCancel() }
        if let libpq, libpq.isBad {
            _ = lose(PostgresError(.connection, sqlState: "08006", "the connection is broken"))
        }
        status.setAtRest(libpq?.transactionStatus == .idle)
        turn.give()
        if wasCancelled, case .failure(let error) = result, error.sqlState == "57014" {
            return .failure(error.with(kind: .cancelled))
        }
        return result
    }

    /// An empty round trip: when it is over, the server has taken every signal sent before it.
    private func absorbLateCancel() async {
        guard let libpq, libpq.send(simple: "") else { return }
        do throws(PostgresError) {
            while try await nextResult() != nil {}
        } catch {
            logger.debug("connection lost after cancelling", metadata: ["error": "\(error)"])
        }
    }

    /// Like `perform`, for what only waits here: cancelling stops the waiting and tells the server nothing.
    func performLocally<Value: Sendable>(
        _ work: () async throws(PostgresError) -> Value
    ) async throws(PostgresError) -> Value {
        await turn.take()
        guard !isClosing else {
            turn.give()
            throw .connectionClosed
        }
        let number = startOperation()
        let result: Result<Value, PostgresError> = await withTaskCancellationHandler {
            do throws(PostgresError) {
                return .success(try await work())
            } catch {
                return .failure(error)
            }
        } onCancel: {
            executor.queue.async { self.assumeIsolated { $0.interrupt(.cancelled, operation: number) } }
        }
        status.setAtRest(libpq?.transactionStatus == .idle)
        turn.give()
        return try result.get()
    }
}

extension PostgresError {
    static var cancelledBeforeSending: PostgresError {
        PostgresError(.cancelled, sqlState: "57014", "the task was cancelled before the statement was sent")
    }
}

package import Logging
package import Postgres

/// Gathers what concurrent callers want to append into common transactions: what arrives while one commits is the
/// next one, so that the lock that orders the log is taken once per batch. See ``AppendQueue``.
package actor Appender {
    private let committer: BatchCommitter
    private var queue: AppendQueue
    private var callers: [AppendTicket: CheckedContinuation<AppendOutcome, any Error>] = [:]

    package init(pool: PostgresPool, limits: AppenderLimits = AppenderLimits(), logger: Logger) {
        committer = BatchCommitter(pool: pool, logger: logger)
        queue = AppendQueue(limits: limits)
    }

    /// Appends that wait behind the batch in flight.
    package var waitingCount: Int { queue.waitingCount }

    /// - Throws: ``EventStoreError``; `CancellationError` when the caller was cancelled before the append was sent
    ///   (nothing was written). A caller cancelled later gets the outcome.
    package func append(_ append: Append) async throws -> AppendOutcome {
        if let fault = append.fault { throw EventStoreError.invalid(id: append.id, reason: fault) }
        try Task.checkCancellation()
        let ticket = queue.nextTicket()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { caller in
                take(append, ticket, caller)
            }
        } onCancel: {
            Task { await self.cancel(ticket) }
        }
    }

    private func take(
        _ append: Append, _ ticket: AppendTicket, _ caller: CheckedContinuation<AppendOutcome, any Error>
    ) {
        switch queue.arrive(append, ticket: ticket) {
        case .commit(let batch):
            callers[ticket] = caller
            Task { await commit(batch) }
        case .wait:
            callers[ticket] = caller
        case .refuse:
            caller.resume(throwing: EventStoreError.overloaded)
        }
    }

    private func cancel(_ ticket: AppendTicket) {
        guard case .removed = queue.cancel(ticket) else { return }
        callers.removeValue(forKey: ticket)?.resume(throwing: CancellationError())
    }

    /// Commits a batch, and those that gather meanwhile, until nothing waits.
    private func commit(_ first: [AppendQueue.Entry]) async {
        var batch = first
        while !batch.isEmpty {
            let outcomes = await committer.commit(batch.map(\.append))
            for (entry, outcome) in zip(batch, outcomes) {
                callers.removeValue(forKey: entry.ticket)?.resume(with: outcome.mapError { $0 as any Error })
            }
            batch = queue.batchEnded()
        }
    }
}

package import Logging
package import Postgres

/// Gathers what concurrent callers want to append into common transactions: what arrives while one commits is the
/// next one, so that the lock that orders the log is taken once per batch. See ``AppendQueue``.
package actor Appender {
    private let committer: BatchCommitter
    private var queue: AppendQueue
    private var callers: [AppendTicket: CheckedContinuation<AppendOutcome, any Error>] = [:]
    private var counts = AppenderStatistics()

    package init(pool: PostgresPool, limits: AppenderLimits = AppenderLimits(), logger: Logger) {
        committer = BatchCommitter(pool: pool, logger: logger)
        queue = AppendQueue(limits: limits)
    }

    package var statistics: AppenderStatistics {
        var statistics = counts
        statistics.waiting = queue.waitingCount
        return statistics
    }

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
            counts.refused += 1
            caller.resume(throwing: EventStoreError.overloaded)
        }
    }

    private func cancel(_ ticket: AppendTicket) {
        guard case .removed = queue.cancel(ticket) else { return }
        callers.removeValue(forKey: ticket)?.resume(throwing: CancellationError())
    }

    /// Commits a batch, and those that gather meanwhile, until nothing waits.
    private func commit(_ first: [AppendQueue.Entry]) async {
        var step = AppendQueue.Step(batch: first)
        repeat {
            if !step.batch.isEmpty {
                let outcomes = await committer.commit(step.batch.map(\.append))
                counts.batches += 1
                counts.appends += step.batch.count
                queue.batchEnded(step.batch, outcomes.map { try? $0.get() })
                for (entry, outcome) in zip(step.batch, outcomes) { tell(entry.ticket, outcome) }
            }
            await gather()
            step = queue.next()
            for (ticket, outcome) in step.told { tell(ticket, .success(outcome)) }
        } while !queue.isIdle
    }

    /// Lets those come who have just been told, as long as they do: a batch is cheaper than each by itself.
    private func gather() async {
        var known = -1
        while queue.waitingCount > known {
            known = queue.waitingCount
            await Task.yield()
        }
    }

    private func tell(_ ticket: AppendTicket, _ outcome: Result<AppendOutcome, EventStoreError>) {
        callers.removeValue(forKey: ticket)?.resume(with: outcome.mapError { $0 as any Error })
    }
}

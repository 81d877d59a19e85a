import Logging
import Postgres

/// Commits batches, each by one statement, and finds out what became of each append when that fails.
struct BatchCommitter: Sendable {
    typealias Outcome = Result<AppendOutcome, EventStoreError>

    let pool: PostgresPool
    let logger: Logger

    /// Pauses before a batch is tried again.
    private static let pauses: [Duration] = [.milliseconds(20), .milliseconds(100), .milliseconds(400), .seconds(1)]

    /// Outcomes in the order of the batch.
    func commit(_ batch: [Append]) async -> [Outcome] {
        switch await attempt(batch) {
        case .success(let outcomes): outcomes
        case .failure(let failure): await recover(batch, from: failure)
        }
    }

    private func attempt(_ batch: [Append]) async -> Result<[Outcome], BatchFailure> {
        do {
            let rows = try await pool.withConnection { connection in
                do {
                    let parameters = AppendStatement(batch).parameters
                    return Result<PostgresRows, any Error>.success(
                        try await connection.query(AppendStatement.sql, parameters))
                } catch {
                    return .failure(error)
                }
            }
            do {
                let outcomes = try AppendOutcome.read(rows.get(), batch: batch)
                return .success(
                    zip(batch, outcomes).map { append, outcome in
                        outcome.map { .success($0) } ?? .failure(.outcomeUnknown(id: append.id))
                    })
            } catch {
                return .failure(BatchFailure(error, sent: true))
            }
        } catch {
            return .failure(BatchFailure(error, sent: false))
        }
    }

    private func recover(_ batch: [Append], from failure: BatchFailure) async -> [Outcome] {
        logger.warning(
            "batch of appends failed", metadata: ["appends": "\(batch.count)", "failure": "\(failure)"])
        switch failure {
        case .notSent(let reason):
            return batch.map { _ in .failure(.unavailable(reason: reason)) }
        case .passing:
            return await commitAgain(batch, otherwise: failure)
        case .data, .refused:
            guard batch.count > 1 else { return batch.map { .failure(failure.error(for: $0)) } }
            var outcomes: [Outcome] = []
            for append in batch { outcomes += await commit([append]) }
            return outcomes
        case .unknown:
            return await settle(batch)
        }
    }

    /// Appends with a key are sent again: what was committed answers as already done. `koza.append` waits for the
    /// lock of the interrupted transaction, so that it cannot commit after it was looked for.
    private func settle(_ batch: [Append]) async -> [Outcome] {
        let keyed = batch.filter { $0.idempotencyKey != nil }
        var settled = keyed.isEmpty ? [] : await commitAgain(keyed, otherwise: .unknown(""))[...]
        return batch.map { append in
            guard append.idempotencyKey != nil, let outcome = settled.popFirst() else {
                return .failure(.outcomeUnknown(id: append.id))
            }
            return outcome
        }
    }

    private func commitAgain(_ batch: [Append], otherwise failure: BatchFailure) async -> [Outcome] {
        for pause in Self.pauses {
            try? await Task.sleep(for: pause)
            switch await attempt(batch) {
            case .success(let outcomes):
                return outcomes
            case .failure(let again) where again.liesInTheBatch:
                guard batch.count > 1 else { return batch.map { .failure(again.error(for: $0)) } }
                var outcomes: [Outcome] = []
                for append in batch { outcomes += await commitAgain([append], otherwise: failure) }
                return outcomes
            case .failure:
                continue
            }
        }
        return batch.map { .failure(failure.error(for: $0)) }
    }
}

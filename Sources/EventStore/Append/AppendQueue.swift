/// Who waits for the outcome of an append.
struct AppendTicket: Hashable, Sendable {
    let number: UInt64
}

/// Gathers appends into batches; pure, so that every transition can be tested without a database.
///
/// Idle: an append is sent at once. While a batch commits, what arrives waits; when it has ended, the next batch is
/// taken from the front. No append of a batch writes a stream that another of it writes or expects, and no two have a
/// claim or an idempotency key in common.
///
/// An append that waits for a stream that has gone on meanwhile is beaten. Only one can win at the next version, so the
/// beaten ones go behind the others, and those of one stream are told one after another, from memory: the first comes
/// back with what it makes of the new version while the rest still wait. One with an idempotency key is sent all the
/// same: it may have been done before.
struct AppendQueue {
    struct Entry: Sendable {
        let ticket: AppendTicket
        let append: Append
    }

    enum Arrival {
        /// Nothing was in flight: commit this batch.
        case commit([Entry])
        case wait
        /// Too many wait: the append was not taken.
        case refuse
    }

    enum Cancellation {
        /// It had not been sent and never will be.
        case removed
        /// It is being committed: its outcome will come.
        case inFlight
        /// It has had its outcome, or was never taken.
        case unknown
    }

    /// What to do next: nothing where both are empty, and the queue is idle then.
    struct Step {
        var told: [(ticket: AppendTicket, outcome: AppendOutcome)] = []
        var batch: [Entry] = []
    }

    private let limits: AppenderLimits
    private var waiting: [Entry] = []
    private var inFlight: Set<AppendTicket> = []
    private var lastTicket: UInt64 = 0
    /// Where streams are known to stand, while anybody waits.
    private var standing: [String: Int64] = [:]
    private(set) var isIdle = true

    init(limits: AppenderLimits) {
        self.limits = limits
    }

    var waitingCount: Int { waiting.count }

    mutating func nextTicket() -> AppendTicket {
        lastTicket += 1
        return AppendTicket(number: lastTicket)
    }

    mutating func arrive(_ append: Append, ticket: AppendTicket) -> Arrival {
        let entry = Entry(ticket: ticket, append: append)
        if isIdle {
            isIdle = false
            inFlight = [ticket]
            return .commit([entry])
        }
        guard waiting.count < limits.waiting else { return .refuse }
        waiting.append(entry)
        return .wait
    }

    /// The batch in flight has its outcomes, in its order; nil where none is known.
    mutating func batchEnded(_ batch: [Entry], _ outcomes: [AppendOutcome?]) {
        inFlight = []
        guard !waiting.isEmpty else { return }
        for (entry, outcome) in zip(batch, outcomes) {
            switch outcome {
            case .appended:
                for write in entry.append.streams { standing[write.stream] = write.nextVersion }
            case .conflict(let stream, _, let actual):
                standing[stream] = actual
            case .claimed, .alreadyDone, nil: break
            }
        }
    }

    mutating func next() -> Step {
        let step = takeStep()
        // What is forgotten the database knows.
        if waiting.isEmpty || standing.count > limits.waiting { standing = [:] }
        inFlight = Set(step.batch.map(\.ticket))
        isIdle = step.batch.isEmpty && step.told.isEmpty
        return step
    }

    mutating func cancel(_ ticket: AppendTicket) -> Cancellation {
        if inFlight.contains(ticket) { return .inFlight }
        guard let index = waiting.firstIndex(where: { $0.ticket == ticket }) else { return .unknown }
        waiting.remove(at: index)
        return .removed
    }

    private mutating func takeStep() -> Step {
        var step = Step()
        var batch = BatchMaker(limits: limits)
        var passedOver: [Entry] = []
        var beaten: [(entry: Entry, outcome: AppendOutcome, stream: String)] = []
        for entry in waiting {
            if let conflict = conflict(of: entry.append) {
                beaten.append((entry, conflict.outcome, conflict.stream))
            } else if !batch.take(entry) {
                passedOver.append(entry)
            }
        }
        var told: Set<String> = []
        for (entry, outcome, stream) in beaten {
            if entry.append.idempotencyKey == nil, told.insert(stream).inserted {
                step.told.append((entry.ticket, outcome))
            } else if entry.append.idempotencyKey == nil || !batch.take(entry) {
                passedOver.append(entry)
            }
        }
        step.batch = batch.entries
        waiting = passedOver
        return step
    }

    /// Where a stream stands beyond what the append expects.
    private func conflict(of append: Append) -> (outcome: AppendOutcome, stream: String)? {
        for write in append.streams {
            guard let actual = standing[write.stream], actual > write.expectedVersion else { continue }
            let outcome = AppendOutcome.conflict(
                stream: write.stream, expected: write.expectedVersion, actual: actual)
            return (outcome, write.stream)
        }
        return nil
    }
}

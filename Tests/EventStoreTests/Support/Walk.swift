import Testing

@testable import EventStore

/// A depth-first walk over the states of an ``AppendQueue`` and of the log that it writes to.
struct Walk {
    private struct State {
        var queue = AppendQueue(limits: AppenderLimits(batchAppends: 2, batchBytes: 100_000, waiting: 3))
        var log = LogModel()
        var tickets: [Int: AppendTicket] = [:]
        var inFlight: [AppendQueue.Entry] = []
        /// The queue waits to be asked for its next step.
        var betweenBatches = false
        var outcomes: [AppendTicket: String] = [:]
        var winners: Set<String> = []
    }

    private let appends: [Append]
    /// Orders that were walked to their end.
    private(set) var ends = 0
    private(set) var winners: Set<String> = []

    init(_ rivals: Rivals) {
        appends = rivals.appends
    }

    mutating func explore() throws {
        try explore(State(), cancelled: false)
    }

    private mutating func explore(_ state: State, cancelled: Bool) throws {
        var isEnd = true
        for index in appends.indices where state.tickets[index] == nil {
            isEnd = false
            try explore(arriving(index, state), cancelled: cancelled)
        }
        if !state.inFlight.isEmpty || state.betweenBatches {
            isEnd = false
            try explore(stepping(state), cancelled: cancelled)
        }
        if !cancelled {
            for ticket in state.tickets.values where state.outcomes[ticket] == nil {
                try explore(cancelling(ticket, state), cancelled: true)
            }
        }
        guard isEnd else { return }
        ends += 1
        winners.formUnion(state.winners)
        try #require(state.queue.isIdle && state.queue.waitingCount == 0)
        try #require(state.outcomes.count == appends.count, "somebody was never told")
    }

    private func arriving(_ index: Int, _ state: State) throws -> State {
        var state = state
        let ticket = state.queue.nextTicket()
        state.tickets[index] = ticket
        let wasIdle = state.inFlight.isEmpty && !state.betweenBatches
        switch state.queue.arrive(appends[index], ticket: ticket) {
        case .commit(let batch):
            try #require(wasIdle, "two batches at once")
            state.inFlight = batch
        case .wait: try #require(!wasIdle, "nobody will ever commit it")
        case .refuse: state.outcomes[ticket] = "refused"
        }
        return state
    }

    private func cancelling(_ ticket: AppendTicket, _ state: State) throws -> State {
        var state = state
        switch state.queue.cancel(ticket) {
        case .removed: state.outcomes[ticket] = "cancelled"
        case .inFlight: try #require(state.inFlight.contains { $0.ticket == ticket })
        case .unknown: Issue.record("it had no outcome and is not known")
        }
        return state
    }

    /// Ends the batch in flight, or asks for the next step.
    private func stepping(_ state: State) throws -> State {
        var state = state
        if !state.betweenBatches {
            try #require(LogModel.isDisjoint(state.inFlight.map(\.append)))
            let outcomes = state.inFlight.map { state.log.append($0.append) }
            for (entry, outcome) in zip(state.inFlight, outcomes) {
                try tell(entry.ticket, outcome, &state)
                if case .appended = outcome { state.winners.insert(entry.append.id) }
            }
            state.queue.batchEnded(state.inFlight, outcomes)
            state.inFlight = []
            state.betweenBatches = true
            return state
        }
        let step = state.queue.next()
        for (ticket, outcome) in step.told {
            guard case .conflict(let stream, let expected, let actual) = outcome else {
                Issue.record("only conflicts are told from memory")
                continue
            }
            try #require(expected < actual && actual <= state.log.version(stream))
            try tell(ticket, outcome, &state)
        }
        state.inFlight = step.batch
        state.betweenBatches = step.batch.isEmpty && !state.queue.isIdle
        return state
    }

    private func tell(_ ticket: AppendTicket, _ outcome: AppendOutcome, _ state: inout State) throws {
        try #require(state.outcomes.updateValue("\(outcome)", forKey: ticket) == nil, "told twice")
    }
}

/// What `koza.append` does, for one append after another.
private struct LogModel {
    private var versions: [String: Int64] = [:]
    private var keys: Set<String> = []
    private var holders: [String: String] = [:]
    private var position: Int64 = 0

    func version(_ stream: String) -> Int64 { versions[stream] ?? 0 }

    mutating func append(_ append: Append) -> AppendOutcome {
        if let key = append.idempotencyKey, keys.contains(key) {
            return .alreadyDone(
                CommandRecord(
                    key: key, fingerprint: [], firstPosition: nil, lastPosition: nil, status: nil, body: nil,
                    recordedAt: 0))
        }
        for write in append.streams where version(write.stream) != write.expectedVersion {
            return .conflict(
                stream: write.stream, expected: write.expectedVersion, actual: version(write.stream))
        }
        for claim in append.claims {
            if let holder = holders[claim.key] { return .claimed(key: claim.key, holder: holder) }
        }
        if let key = append.idempotencyKey { keys.insert(key) }
        for write in append.streams { versions[write.stream] = write.nextVersion }
        for claim in append.claims { holders[claim.key] = claim.taker }
        position += 1
        return .appended(firstPosition: position, lastPosition: position)
    }

    /// Whether the appends may share a statement.
    static func isDisjoint(_ batch: [Append]) -> Bool {
        batch.indices.allSatisfy { first in
            batch[(first + 1)...].allSatisfy { !clash(batch[first], $0) }
        }
    }

    private static func clash(_ one: Append, _ other: Append) -> Bool {
        let isSameKey = one.idempotencyKey != nil && one.idempotencyKey == other.idempotencyKey
        let isSameClaim = one.claims.contains { claim in other.claims.contains { $0.key == claim.key } }
        let isSameStream = one.streams.contains { write in
            other.streams.contains {
                $0.stream == write.stream && !($0.events.isEmpty && write.events.isEmpty)
            }
        }
        return isSameKey || isSameClaim || isSameStream
    }
}

/// Who waits for the outcome of an append.
struct AppendTicket: Hashable, Sendable {
    let number: UInt64
}

/// Gathers appends into batches; pure, so that every transition can be tested without a database.
///
/// Idle: an append is sent at once. While a batch commits, what arrives waits; when it has ended, the next batch is
/// taken from the front. No two appends of a batch touch the same stream, claim or idempotency key.
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

    private let limits: AppenderLimits
    private var waiting: [Entry] = []
    private var inFlight: Set<AppendTicket> = []
    private var lastTicket: UInt64 = 0

    init(limits: AppenderLimits) {
        self.limits = limits
    }

    var isIdle: Bool { inFlight.isEmpty && waiting.isEmpty }
    var waitingCount: Int { waiting.count }

    mutating func nextTicket() -> AppendTicket {
        lastTicket += 1
        return AppendTicket(number: lastTicket)
    }

    mutating func arrive(_ append: Append, ticket: AppendTicket) -> Arrival {
        let entry = Entry(ticket: ticket, append: append)
        if inFlight.isEmpty {
            inFlight = [ticket]
            return .commit([entry])
        }
        guard waiting.count < limits.waiting else { return .refuse }
        waiting.append(entry)
        return .wait
    }

    /// The batch in flight has its outcomes; returns the next one, empty when nothing waits.
    mutating func batchEnded() -> [Entry] {
        let batch = takeBatch()
        inFlight = Set(batch.map(\.ticket))
        return batch
    }

    mutating func cancel(_ ticket: AppendTicket) -> Cancellation {
        if inFlight.contains(ticket) { return .inFlight }
        guard let index = waiting.firstIndex(where: { $0.ticket == ticket }) else { return .unknown }
        waiting.remove(at: index)
        return .removed
    }

    private mutating func takeBatch() -> [Entry] {
        var batch: [Entry] = []
        var left: [Entry] = []
        var bytes = 0
        var touched = TouchedNames()
        for (index, entry) in waiting.enumerated() {
            let size = entry.append.byteCount
            if batch.count == limits.batchAppends || (!batch.isEmpty && bytes + size > limits.batchBytes) {
                left.append(contentsOf: waiting[index...])
                break
            }
            if touched.insert(entry.append) {
                batch.append(entry)
                bytes += size
            } else {
                left.append(entry)
            }
        }
        waiting = left
        return batch
    }
}

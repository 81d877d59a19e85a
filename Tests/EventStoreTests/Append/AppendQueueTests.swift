import Testing

@testable import EventStore

@Suite("Append queue")
struct AppendQueueTests {
    private var queue = AppendQueue(limits: AppenderLimits(batchAppends: 3, batchBytes: 10_000, waiting: 4))

    private func append(
        _ id: String, stream: String? = nil, key: String? = nil, claim: String? = nil, bytes: Int = 2
    ) -> Append {
        Append(
            id: id, idempotencyKey: key,
            streams: [
                StreamWrite(
                    stream: stream ?? id, expectedVersion: 0,
                    events: [NewEvent(type: "t", data: String(repeating: "1", count: bytes), occurredAt: 0)])
            ],
            claims: claim.map { [.take($0, holder: id)] } ?? [], occurredAt: 0)
    }

    /// Sends an append; the ids of the batch to commit, nil when it waits, empty when it is refused.
    private mutating func arrive(_ append: Append) -> (ticket: AppendTicket, batch: [String]?) {
        let ticket = queue.nextTicket()
        switch queue.arrive(append, ticket: ticket) {
        case .commit(let batch): return (ticket, batch.map(\.append.id))
        case .wait: return (ticket, nil)
        case .refuse: return (ticket, [])
        }
    }

    /// Ends the batch in flight; the ids of the next one.
    private mutating func next() -> [String] {
        queue.batchEnded([], [])
        return queue.next().batch.map(\.append.id)
    }

    @Test("An idle queue sends an append at once, and is idle again when it has ended")
    mutating func idle() {
        #expect(queue.isIdle)
        #expect(arrive(append("a")).batch == ["a"])
        #expect(!queue.isIdle)
        #expect(next() == [])
        #expect(queue.isIdle)
        #expect(arrive(append("b")).batch == ["b"])
    }

    @Test("What arrives while a batch commits is the next batch, in order of arrival")
    mutating func gathering() {
        _ = arrive(append("a"))
        #expect(arrive(append("b")).batch == nil)
        #expect(arrive(append("c")).batch == nil)
        #expect(queue.waitingCount == 2)
        #expect(next() == ["b", "c"])
        #expect(queue.waitingCount == 0)
        #expect(next() == [])
    }

    @Test("Appends that touch the same stream, claim or key go in separate batches, the first first")
    mutating func overlap() {
        _ = arrive(append("a"))
        _ = arrive(append("b", stream: "s", key: "k", claim: "c"))
        _ = arrive(append("same stream", stream: "s"))
        _ = arrive(append("same key", key: "k"))
        _ = arrive(append("same claim", claim: "c"))
        #expect(next() == ["b"])
        #expect(next() == ["same stream", "same key", "same claim"])
    }

    @Test("A stream may be expected by many appends of a batch, not by one beside another that writes it")
    mutating func expectations() {
        func expecting(_ id: String, _ stream: String) -> Append {
            var append = append(id)
            append.streams.append(StreamWrite(stream: stream, expectedVersion: 3, events: []))
            return append
        }
        _ = arrive(append("a"))
        _ = arrive(expecting("b", "s"))
        _ = arrive(expecting("c", "s"))
        _ = arrive(append("d", stream: "s"))
        #expect(next() == ["b", "c"])
        #expect(next() == ["d"])
        _ = arrive(append("e", stream: "s"))
        _ = arrive(expecting("f", "s"))
        #expect(next() == ["e"])
        #expect(next() == ["f"])
    }

    @Test("An append that waits for its stream lets others pass")
    mutating func passing() {
        _ = arrive(append("a"))
        _ = arrive(append("b", stream: "s"))
        _ = arrive(append("c", stream: "s"))
        _ = arrive(append("d"))
        #expect(next() == ["b", "d"])
        #expect(next() == ["c"])
    }

    @Test("A batch holds no more than its number of appends")
    mutating func count() {
        _ = arrive(append("a"))
        for id in ["b", "c", "d", "e"] { _ = arrive(append(id)) }
        #expect(next() == ["b", "c", "d"])
        #expect(next() == ["e"])
    }

    @Test("A batch ends before its bytes are exceeded; an append larger than that goes alone")
    mutating func bytes() {
        _ = arrive(append("a"))
        _ = arrive(append("b", bytes: 6_000))
        _ = arrive(append("c", bytes: 6_000))
        _ = arrive(append("d", bytes: 50_000))
        _ = arrive(append("e"))
        #expect(next() == ["b"])
        #expect(next() == ["c"])
        #expect(next() == ["d"])
        #expect(next() == ["e"])
    }

    @Test("Beyond its bound the queue refuses, and takes again when there is room")
    mutating func bound() {
        _ = arrive(append("a"))
        for id in ["b", "c", "d", "e"] { #expect(arrive(append(id)).batch == nil) }
        #expect(arrive(append("f")).batch == [])
        #expect(next() == ["b", "c", "d"])
        #expect(arrive(append("f")).batch == nil)
        #expect(next() == ["e", "f"])
    }

    @Test("A cancelled append that waits is never sent")
    mutating func cancelWaiting() {
        _ = arrive(append("a"))
        let waiting = arrive(append("b")).ticket
        _ = arrive(append("c"))
        guard case .removed = queue.cancel(waiting) else {
            Issue.record("the append was not removed")
            return
        }
        #expect(next() == ["c"])
    }

    @Test("A cancelled append that is being committed keeps its place")
    mutating func cancelInFlight() {
        let sent = arrive(append("a")).ticket
        guard case .inFlight = queue.cancel(sent) else {
            Issue.record("the append was not in flight")
            return
        }
        #expect(!queue.isIdle)
    }

    @Test("Cancelling after the outcome, or after a refusal, changes nothing")
    mutating func cancelUnknown() {
        let sent = arrive(append("a")).ticket
        _ = next()
        guard case .unknown = queue.cancel(sent) else {
            Issue.record("the append was still known")
            return
        }
        #expect(queue.isIdle)
    }
}

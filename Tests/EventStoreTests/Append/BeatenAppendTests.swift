import Testing

@testable import EventStore

@Suite("Beaten appends")
struct BeatenAppendTests {
    private var queue = AppendQueue(limits: AppenderLimits(batchAppends: 8, batchBytes: 100_000, waiting: 8))
    private var inFlight: [AppendQueue.Entry] = []

    private mutating func arrive(_ id: String, _ stream: String, at version: Int64, key: String? = nil) {
        let append = Append(
            id: id, idempotencyKey: key,
            streams: [
                StreamWrite(
                    stream: stream, expectedVersion: version, events: [NewEvent(type: "t", data: "1", occurredAt: 0)])
            ],
            occurredAt: 0)
        if case .commit(let batch) = queue.arrive(append, ticket: queue.nextTicket()) { inFlight = batch }
    }

    /// Ends the batch in flight with one outcome for each of its appends; the next step's ids.
    private mutating func next(_ outcome: AppendOutcome? = nil) -> (told: [AppendOutcome], batch: [String]) {
        queue.batchEnded(inFlight, inFlight.map { _ in outcome })
        let step = queue.next()
        inFlight = step.batch
        return (step.told.map(\.outcome), step.batch.map(\.append.id))
    }

    @Test("Of those that a commit has beaten one is told, with the version to come back at, while the others wait")
    mutating func oneIsTold() {
        arrive("a", "s", at: 0)
        arrive("b", "s", at: 0)
        arrive("c", "s", at: 0)
        let first = next(.appended(firstPosition: 1, lastPosition: 1))
        #expect(first.told == [.conflict(stream: "s", expected: 0, actual: 1)])
        #expect(first.batch == [])
        #expect(!queue.isIdle, "the last still waits")

        arrive("b again", "s", at: 1)
        let second = next()
        #expect(second.batch == ["b again"])
        #expect(second.told == [.conflict(stream: "s", expected: 0, actual: 1)])
        let third = next(.appended(firstPosition: 2, lastPosition: 2))
        #expect(third.told.isEmpty && third.batch.isEmpty)
        #expect(queue.isIdle)
    }

    @Test("Where nobody comes back, each is told in the order of its coming")
    mutating func nobodyComesBack() {
        arrive("a", "s", at: 0)
        for id in ["b", "c", "d"] { arrive(id, "s", at: 0) }
        var told = 0
        var step = next(.appended(firstPosition: 1, lastPosition: 1))
        while !queue.isIdle {
            told += step.told.count
            step = next()
        }
        #expect(told == 3)
    }

    @Test("A refusal that names the stream's version beats those that expect an earlier one")
    mutating func beatenByAnotherProcess() {
        arrive("a", "s", at: 0)
        arrive("b", "s", at: 1)
        let step = next(.conflict(stream: "s", expected: 0, actual: 7))
        #expect(step.told == [.conflict(stream: "s", expected: 1, actual: 7)])
    }

    @Test("A beaten append with a key is sent, behind those that can win: it may have been done before")
    mutating func keyed() {
        arrive("a", "s", at: 0)
        arrive("b", "s", at: 0, key: "k")
        arrive("c", "s", at: 1)
        arrive("d", "t", at: 0)
        let step = next(.appended(firstPosition: 1, lastPosition: 1))
        #expect(step.told.isEmpty)
        #expect(step.batch == ["c", "d"])
        #expect(next(.appended(firstPosition: 2, lastPosition: 2)).batch == ["b"])
    }

    @Test("A batch of unknown outcome beats nobody")
    mutating func unknownOutcome() {
        arrive("a", "s", at: 0)
        arrive("b", "s", at: 0)
        #expect(next(nil).batch == ["b"])
    }
}

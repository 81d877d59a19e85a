import Testing

@testable import EventStore

@Suite("Subscription pace")
struct SubscriptionPaceTests {
    private var pace = SubscriptionPace(
        options: SubscriptionOptions(
            batchEvents: 100, pollInterval: .seconds(1), firstBackoff: .milliseconds(50),
            longestBackoff: .milliseconds(150)))

    private func indigestible(_ first: Int64, _ events: Int, at position: Int64? = nil) -> SubscriptionPace.Turn {
        .indigestible(first: first, events: events, position: position, reason: "bad")
    }

    @Test("It goes on while events wait and rests at the end")
    mutating func following() {
        #expect(pace.limit == 100)
        #expect(pace.step(after: .advanced(events: 100, atEnd: false)) == .again)
        #expect(pace.step(after: .advanced(events: 7, atEnd: true)) == .rest(.seconds(1)))
        #expect(pace.step(after: .nothing) == .rest(.seconds(1)))
        #expect(pace.step(after: .stopped) == .rest(.seconds(1)))
    }

    @Test("Database trouble makes it pause, twice as long each time up to a bound, and a good turn forgets that")
    mutating func backoff() {
        #expect(pace.step(after: .interrupted) == .pause(.milliseconds(50)))
        #expect(pace.step(after: .interrupted) == .pause(.milliseconds(100)))
        #expect(pace.step(after: .interrupted) == .pause(.milliseconds(150)))
        #expect(pace.step(after: .interrupted) == .pause(.milliseconds(150)))
        #expect(pace.step(after: .nothing) == .rest(.seconds(1)))
        #expect(pace.step(after: .interrupted) == .pause(.milliseconds(50)))
    }

    @Test("An indigestible batch is taken again event by event until the one at fault stops it")
    mutating func bisection() {
        #expect(pace.step(after: indigestible(11, 3)) == .again)
        #expect(pace.limit == 1)
        #expect(pace.step(after: .advanced(events: 1, atEnd: false)) == .again)
        #expect(pace.limit == 1)
        #expect(pace.step(after: indigestible(12, 1)) == .stop(position: 12, reason: "bad"))
        #expect(pace.limit == 100)
    }

    @Test("A batch that is digested event by event ends the slow pace")
    mutating func recovery() {
        _ = pace.step(after: indigestible(11, 2))
        _ = pace.step(after: .advanced(events: 1, atEnd: false))
        #expect(pace.limit == 1)
        _ = pace.step(after: .advanced(events: 1, atEnd: false))
        #expect(pace.limit == 100)
    }

    @Test("A poisoned event that is the batch's first stops it at once")
    mutating func firstIsPoisoned() {
        #expect(pace.step(after: indigestible(11, 3, at: 11)) == .stop(position: 11, reason: "bad"))
    }

    @Test("A poisoned event further on lets those before it be handled first")
    mutating func laterIsPoisoned() {
        #expect(pace.step(after: indigestible(11, 3, at: 13)) == .again)
        #expect(pace.limit == 1)
    }
}

import HTTPTypes
import Testing

@testable import HTTPAPI

struct RateLimiterTests {
    @Test("A burst is let through, then one request for each refilled token")
    func refill() throws {
        let limiter = RateLimiter(.init(perSecond: 2, burst: 3))
        let start = ContinuousClock.now
        for _ in 0..<3 { try limiter.admit("a", at: start) }
        #expect(throws: Problem.self) { try limiter.admit("a", at: start) }
        #expect(throws: Problem.self) { try limiter.admit("a", at: start + .milliseconds(400)) }
        try limiter.admit("a", at: start + .milliseconds(600))
        #expect(throws: Problem.self) { try limiter.admit("a", at: start + .milliseconds(600)) }
    }

    @Test("One's requests do not use up another's")
    func apart() throws {
        let limiter = RateLimiter(.init(perSecond: 1, burst: 1))
        let start = ContinuousClock.now
        try limiter.admit("a", at: start)
        try limiter.admit("b", at: start)
        #expect(throws: Problem.self) { try limiter.admit("a", at: start) }
    }

    @Test("What is taken afterwards is owed: nothing is let through until it has come in again")
    func owing() throws {
        let limiter = RateLimiter(.init(perSecond: 1, burst: 2))
        let start = ContinuousClock.now
        for _ in 0..<5 { try limiter.requireRoom(for: "a", at: start) }
        for _ in 0..<4 { limiter.take(from: "a", at: start) }
        let problem = #expect(throws: Problem.self) { try limiter.requireRoom(for: "a", at: start) }
        #expect(problem?.headers[.retryAfter] == "3")
        #expect(throws: Problem.self) { try limiter.requireRoom(for: "a", at: start + .milliseconds(2900)) }
        try limiter.requireRoom(for: "a", at: start + .milliseconds(3100))
        try limiter.requireRoom(for: "b", at: start)
    }

    @Test("Who is turned away is told when to come back")
    func retryAfter() throws {
        let limiter = RateLimiter(.init(perSecond: 0.25, burst: 1))
        let start = ContinuousClock.now
        try limiter.admit("a", at: start)
        let problem = #expect(throws: Problem.self) { try limiter.admit("a", at: start) }
        #expect(problem?.headers[.retryAfter] == "4")
    }
}

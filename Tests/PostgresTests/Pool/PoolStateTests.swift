import Testing

@testable import Postgres

@Suite("The pool's state machine")
struct PoolStateTests {
    private let now = ContinuousClock.now
    private var later: ContinuousClock.Instant { now.advanced(by: .seconds(10)) }

    @Test("Connections are opened one by one up to the size, then borrowers wait")
    func bounded() {
        var state = PoolState(size: 2)
        #expect(state.acquire(1, deadline: later) == .wait(connect: 1))
        #expect(state.acquire(2, deadline: later) == .wait(connect: 2))
        #expect(state.acquire(3, deadline: later) == .wait(connect: nil))
        #expect(state.didConnect(2) == .lease(2, to: 1))
        #expect(state.didConnect(1) == .lease(1, to: 2))
        #expect(state.waiters.count == 1)
        #expect(state.giveBack(1, reusable: true) == .lease(1, to: 3))
        #expect(state.giveBack(1, reusable: true) == .keep)
        #expect(state.acquire(4, deadline: later) == .lease(1))
        #expect(state.giveBack(1, reusable: true) == .keep)
        #expect(state.giveBack(2, reusable: true) == .keep)
        #expect(state.idle.count == 2 && state.busy.isEmpty)
    }

    @Test("Who waited longest is served first; who left is passed over")
    func fair() {
        var state = leased()
        for waiter in 2...5 { #expect(state.acquire(waiter, deadline: later) == .wait(connect: nil)) }
        #expect(state.cancel(2) == true)
        #expect(state.cancel(4) == true)
        #expect(state.cancel(4) == false)
        #expect(state.giveBack(1, reusable: true) == .lease(1, to: 3))
        #expect(state.giveBack(1, reusable: true) == .lease(1, to: 5))
        #expect(state.cancel(5) == false)
        #expect(state.giveBack(1, reusable: true) == .keep)
    }

    @Test("A broken connection is replaced only when somebody waits")
    func replaced() {
        var state = leased()
        #expect(state.acquire(2, deadline: later) == .wait(connect: nil))
        #expect(state.giveBack(1, reusable: false) == .discard(connect: 2))
        #expect(state.didConnect(2) == .lease(2, to: 2))
        #expect(state.giveBack(2, reusable: false) == .discard(connect: nil))
        #expect(state.isDrained)
        #expect(state.acquire(3, deadline: later) == .wait(connect: 3))
    }

    @Test("A failed attempt is repeated while somebody waits; a lasting cause fails them all")
    func failures() {
        var state = PoolState(size: 1)
        #expect(state.acquire(1, deadline: later) == .wait(connect: 1))
        #expect(state.acquire(2, deadline: later) == .wait(connect: nil))
        #expect(state.didFailToConnect(1, permanent: false) == .retry)
        #expect(state.didFailToConnect(1, permanent: true) == .giveUp(failing: [1, 2]))
        #expect(state.isDrained && state.waiters.isEmpty)
        #expect(state.acquire(3, deadline: later) == .wait(connect: 2))
        #expect(state.cancel(3) == true)
        #expect(state.didFailToConnect(2, permanent: false) == .giveUp(failing: []))
        #expect(state.acquire(4, deadline: later) == .wait(connect: 3))
    }

    @Test("Waiters expire in their order, at their time")
    func expiry() {
        var state = leased()
        for waiter in 2...4 {
            _ = state.acquire(waiter, deadline: now.advanced(by: .seconds(waiter)))
        }
        #expect(state.nextDeadline() == now.advanced(by: .seconds(2)))
        #expect(state.cancel(2) == true)
        #expect(state.nextDeadline() == now.advanced(by: .seconds(3)))
        #expect(state.expire(now: now.advanced(by: .seconds(2.5))) == [])
        #expect(state.expire(now: now.advanced(by: .seconds(3))) == [3])
        #expect(state.expire(now: now.advanced(by: .seconds(60))) == [4])
        #expect(state.nextDeadline() == nil)
    }

    @Test("Closing fails the waiters, closes the idle, and takes the busy when they come back")
    func closing() {
        var state = PoolState(size: 2)
        _ = state.acquire(1, deadline: later)
        _ = state.acquire(2, deadline: later)
        _ = state.didConnect(1)
        #expect(state.close() == PoolState.Closing(close: [], fail: [2]))
        #expect(state.acquire(3, deadline: later) == .closed)
        #expect(!state.isDrained)
        #expect(state.didConnect(2) == .discard(connect: nil))
        #expect(state.giveBack(1, reusable: true) == .discard(connect: nil))
        #expect(state.isDrained)
    }

    @Test("However events follow each other, no connection is lent twice, none is lost, and the bound holds")
    func randomOrders() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<300 {
            var run = PoolRun(size: Int.random(in: 1...4, using: &random))
            for _ in 0..<200 { run.step(&random) }
            run.finish()
            #expect(run.complaints.isEmpty)
        }
    }

    /// Size 1, its connection lent to waiter 1.
    private func leased() -> PoolState {
        var state = PoolState(size: 1)
        _ = state.acquire(1, deadline: later)
        _ = state.didConnect(1)
        return state
    }
}

/// Drives a state with random events and checks every answer against a plain account of its own.
private struct PoolRun {
    private var state: PoolState
    private var waiting: [Int] = []
    private var lent: Set<Int> = []
    private var connecting: Set<Int> = []
    private var lastWaiter = 0
    private(set) var complaints: [String] = []

    init(size: Int) {
        state = PoolState(size: size)
    }

    mutating func step(_ random: inout SystemRandomNumberGenerator) {
        switch Int.random(in: 0..<6, using: &random) {
        case 0, 1: acquire()
        case 2: if let id = lent.randomElement(using: &random) { giveBack(id, reusable: true) }
        case 3: if let id = lent.randomElement(using: &random) { giveBack(id, reusable: false) }
        case 4: if let id = connecting.randomElement(using: &random) { connected(id) }
        default: if let waiter = waiting.randomElement(using: &random) { cancel(waiter) }
        }
        if lent.count + connecting.count + state.idle.count > state.size { complaints.append("bound") }
        if !waiting.isEmpty, lent.isEmpty, connecting.isEmpty { complaints.append("standstill") }
        if state.busy != lent || state.connecting != connecting { complaints.append("account") }
    }

    mutating func finish() {
        for _ in 0..<10_000 where !waiting.isEmpty {
            if let id = lent.first { giveBack(id, reusable: true) } else if let id = connecting.first { connected(id) }
        }
        if !waiting.isEmpty { complaints.append("somebody waits for ever") }
    }

    private mutating func acquire() {
        lastWaiter += 1
        switch state.acquire(lastWaiter, deadline: .now) {
        case .lease(let id): if !lent.insert(id).inserted { complaints.append("lent twice") }
        case .wait(let connect):
            waiting.append(lastWaiter)
            if let connect { connecting.insert(connect) }
        case .closed: complaints.append("closed")
        }
    }

    private mutating func giveBack(_ id: Int, reusable: Bool) {
        lent.remove(id)
        apply(state.giveBack(id, reusable: reusable))
    }

    private mutating func connected(_ id: Int) {
        connecting.remove(id)
        apply(state.didConnect(id))
    }

    private mutating func cancel(_ waiter: Int) {
        if !state.cancel(waiter) { complaints.append("unknown waiter") }
        waiting.removeAll { $0 == waiter }
    }

    private mutating func apply(_ action: PoolState.Return) {
        switch action {
        case .lease(let id, let waiter):
            if waiting.first != waiter { complaints.append("out of order") }
            waiting.removeFirst()
            if !lent.insert(id).inserted { complaints.append("lent twice") }
        case .keep: break
        case .discard(let connect): if let connect { connecting.insert(connect) }
        }
    }
}

/// First come, first served; leaving from the middle is cheap.
struct WaiterQueue {
    private var queue: [PoolState.Waiter] = []
    private var head = 0
    private var present: Set<PoolState.WaiterID> = []

    var count: Int { present.count }
    var isEmpty: Bool { present.isEmpty }

    /// When the first in the queue gives up.
    var nextDeadline: ContinuousClock.Instant? {
        mutating get {
            skipGone()
            return head < queue.count ? queue[head].deadline : nil
        }
    }

    mutating func append(_ waiter: PoolState.Waiter) {
        queue.append(waiter)
        present.insert(waiter.id)
    }

    mutating func popFirst() -> PoolState.Waiter? {
        skipGone()
        guard head < queue.count else { return nil }
        let waiter = queue[head]
        present.remove(waiter.id)
        skipGone()
        return waiter
    }

    mutating func remove(_ id: PoolState.WaiterID) -> Bool { present.remove(id) != nil }

    mutating func removeAll() -> [PoolState.WaiterID] {
        defer { self = WaiterQueue() }
        return queue[head...].map(\.id).filter { present.contains($0) }
    }

    mutating func removeExpired(now: ContinuousClock.Instant) -> [PoolState.WaiterID] {
        var expired: [PoolState.WaiterID] = []
        while let deadline = nextDeadline, deadline <= now, let waiter = popFirst() { expired.append(waiter.id) }
        return expired
    }

    private mutating func skipGone() {
        while head < queue.count, !present.contains(queue[head].id) { head += 1 }
        if head > 64, head * 2 > queue.count {
            queue.removeFirst(head)
            head = 0
        }
    }
}

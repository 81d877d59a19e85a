/// Which connection goes to whom: pure, so that every order of events can be tried in a unit test.
///
/// Connections and waiters are numbers given by the shell, which runs the actions.
struct PoolState {
    typealias ConnectionID = Int
    typealias WaiterID = Int

    struct Waiter: Equatable {
        let id: WaiterID
        /// On the shell's monotonic clock.
        let deadline: ContinuousClock.Instant
    }

    let size: Int
    private(set) var idle: [ConnectionID] = []
    private(set) var busy: Set<ConnectionID> = []
    private(set) var connecting: Set<ConnectionID> = []
    private(set) var waiters = WaiterQueue()
    private(set) var isClosed = false
    private var lastConnection = 0

    init(size: Int) {
        self.size = max(1, size)
    }

    enum Acquire: Equatable {
        case lease(ConnectionID)
        /// Queued; `connect` is to be opened in addition, where the pool has room.
        case wait(connect: ConnectionID?)
        case closed
    }

    mutating func acquire(_ waiter: WaiterID, deadline: ContinuousClock.Instant) -> Acquire {
        guard !isClosed else { return .closed }
        if waiters.isEmpty, let connection = idle.popLast() {
            busy.insert(connection)
            return .lease(connection)
        }
        waiters.append(Waiter(id: waiter, deadline: deadline))
        return .wait(connect: connectionToOpen())
    }

    enum Return: Equatable {
        case lease(ConnectionID, to: WaiterID)
        case keep
        /// Close this one; `connect` is to be opened in its place.
        case discard(connect: ConnectionID?)
    }

    mutating func giveBack(_ connection: ConnectionID, reusable: Bool) -> Return {
        guard busy.remove(connection) != nil else { return .discard(connect: nil) }
        guard reusable, !isClosed else { return .discard(connect: connectionToOpen()) }
        return place(connection)
    }

    mutating func didConnect(_ connection: ConnectionID) -> Return {
        guard connecting.remove(connection) != nil, !isClosed else { return .discard(connect: nil) }
        return place(connection)
    }

    enum Failure: Equatable {
        /// Somebody still waits: try again after a pause.
        case retry
        case giveUp(failing: [WaiterID])
    }

    /// - Parameter permanent: trying again would fail in the same way.
    mutating func didFailToConnect(_ connection: ConnectionID, permanent: Bool) -> Failure {
        if !permanent, !waiters.isEmpty, !isClosed { return .retry }
        connecting.remove(connection)
        return .giveUp(failing: permanent ? waiters.removeAll() : [])
    }

    /// - Returns: false when the waiter has got its answer already.
    mutating func cancel(_ waiter: WaiterID) -> Bool { waiters.remove(waiter) }

    /// Takes out the waiters whose time is over.
    mutating func expire(now: ContinuousClock.Instant) -> [WaiterID] { waiters.removeExpired(now: now) }

    struct Closing: Equatable {
        let close: [ConnectionID]
        let fail: [WaiterID]
    }

    mutating func close() -> Closing {
        isClosed = true
        defer { idle = [] }
        return Closing(close: idle, fail: waiters.removeAll())
    }

    /// When the first waiter gives up.
    mutating func nextDeadline() -> ContinuousClock.Instant? { waiters.nextDeadline }

    /// No lease is out and no connection is being opened.
    var isDrained: Bool { busy.isEmpty && connecting.isEmpty }

    private mutating func place(_ connection: ConnectionID) -> Return {
        if let waiter = waiters.popFirst() {
            busy.insert(connection)
            return .lease(connection, to: waiter.id)
        }
        idle.append(connection)
        return .keep
    }

    private mutating func connectionToOpen() -> ConnectionID? {
        guard !isClosed, idle.count + busy.count + connecting.count < size, connecting.count < waiters.count else {
            return nil
        }
        lastConnection += 1
        connecting.insert(lastConnection)
        return lastConnection
    }
}

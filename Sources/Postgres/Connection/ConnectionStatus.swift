import Synchronization

/// What others may ask of a connection without entering its actor.
final class ConnectionStatus: Sendable {
    private let socket = Atomic<Int32>(-1)
    private let atRest = Atomic<Bool>(false)

    /// -1 before opening and after closing.
    var descriptor: Int32 { socket.load(ordering: .acquiring) }

    /// Open, outside any transaction, and nothing under way.
    var isAtRest: Bool { atRest.load(ordering: .acquiring) && descriptor >= 0 }

    /// At rest and with nothing to read: an idle connection that has something to read has mostly ended.
    ///
    /// Only whoever holds the connection may ask, or the descriptor may be another's already.
    var isQuiet: Bool {
        let descriptor = descriptor
        return descriptor >= 0 && isAtRest
            && SocketWait.poll(descriptor, for: .readable, milliseconds: 0).isEmpty
    }

    func open(_ descriptor: Int32) { socket.store(descriptor, ordering: .releasing) }

    func setAtRest(_ value: Bool) { atRest.store(value, ordering: .releasing) }

    func close() {
        atRest.store(false, ordering: .releasing)
        socket.store(-1, ordering: .releasing)
    }
}

import Dispatch
import Glibc

struct SocketEvents: OptionSet, Sendable {
    let rawValue: Int
    static let readable = SocketEvents(rawValue: 1)
    static let writable = SocketEvents(rawValue: 2)
}

/// One wait for a socket. When `run` returns, its dispatch sources are cancelled and gone, so that the socket may be
/// closed. Everything happens on `queue`.
@safe
final class SocketWait: @unchecked Sendable {
    private let queue: DispatchQueue
    private var sources: [any DispatchSourceProtocol] = []
    private var running = 0
    private var outcome: SocketEvents?
    private var continuation: CheckedContinuation<SocketEvents, Never>?

    init(queue: DispatchQueue) {
        self.queue = queue
    }

    /// - Returns: what the socket is ready for; empty after `stop` or when `deadline` has passed.
    func start(
        _ descriptor: Int32, for events: SocketEvents, deadline: DispatchTime?,
        _ continuation: CheckedContinuation<SocketEvents, Never>
    ) {
        self.continuation = continuation
        if events.contains(.readable) {
            add(DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue), .readable)
        }
        if events.contains(.writable) {
            add(DispatchSource.makeWriteSource(fileDescriptor: descriptor, queue: queue), .writable)
        }
        if let deadline {
            let timer = DispatchSource.makeTimerSource(queue: queue)
            timer.schedule(deadline: deadline)
            add(timer, [])
        }
        for source in sources { source.resume() }
    }

    func stop() { finish([]) }

    private func add(_ source: any DispatchSourceProtocol, _ events: SocketEvents) {
        running += 1
        source.setEventHandler { self.finish(events) }
        source.setCancelHandler { self.sourceIsGone() }
        sources.append(source)
    }

    private func finish(_ events: SocketEvents) {
        guard outcome == nil else { return }
        outcome = events
        for source in sources { source.cancel() }
    }

    private func sourceIsGone() {
        running -= 1
        guard running == 0 else { return }
        sources = []
        continuation?.resume(returning: outcome ?? [])
        continuation = nil
    }

    /// Waits at most `milliseconds` on the calling thread.
    static func poll(_ descriptor: Int32, for events: SocketEvents, milliseconds: Int32) -> SocketEvents {
        var wanted: Int32 = 0
        if events.contains(.readable) { wanted |= POLLIN }
        if events.contains(.writable) { wanted |= POLLOUT }
        var entry = pollfd(fd: descriptor, events: Int16(truncatingIfNeeded: wanted), revents: 0)
        guard unsafe Glibc.poll(&entry, 1, milliseconds) > 0 else { return [] }
        let found = Int32(entry.revents)
        var ready: SocketEvents = []
        if found & (POLLIN | POLLHUP | POLLERR | POLLNVAL) != 0 { ready.insert(.readable) }
        if found & POLLOUT != 0 { ready.insert(.writable) }
        return ready.intersection(events)
    }
}

import Dispatch
import Foundation
import Synchronization

/// The wish of a person or a service manager that the program end: SIGINT, SIGTERM, or SIGHUP of a closed terminal.
final class StopSignal: Sendable {
    /// Thrown in place of what a stopped operation would have returned.
    struct Stopped: Error {}

    private struct State {
        var isStopped = false
        var handlers: [UUID: @Sendable () -> Void] = [:]
    }

    private let state = Mutex(State())
    // Only kept alive; nothing is called on them after `init`.
    nonisolated(unsafe) private let sources: [any DispatchSourceSignal]

    init() {
        sources = [SIGINT, SIGTERM, SIGHUP].map { number in
            signal(number, SIG_IGN)
            return DispatchSource.makeSignalSource(signal: number, queue: .global())
        }
        for source in sources {
            source.setEventHandler { [weak self] in self?.stop() }
            source.resume()
        }
    }

    private func stop() {
        let handlers = state.withLock { state in
            state.isStopped = true
            defer { state.handlers = [:] }
            return state.handlers
        }
        for handler in handlers.values { handler() }
    }

    /// Runs `operation`, which is cancelled when the wish comes.
    /// - Throws: `Stopped` when it has come; what `operation` throws.
    func interrupting<Result: Sendable>(
        _ operation: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        let task = Task { try await operation() }
        let identifier = UUID()
        let isStopped = state.withLock { state in
            state.handlers[identifier] = { task.cancel() }
            return state.isStopped
        }
        if isStopped { task.cancel() }
        defer { state.withLock { $0.handlers[identifier] = nil } }
        do {
            return try await task.value
        } catch {
            throw state.withLock(\.isStopped) ? Stopped() : error
        }
    }

    /// Returns when the wish has come.
    func wait() async {
        _ = try? await interrupting {
            while true { try await Task.sleep(for: .seconds(3600)) }
        }
    }
}

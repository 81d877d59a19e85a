import Dispatch
import Synchronization

/// Carries a task's cancellation to the server, and holds the connection back until that has come to rest.
///
/// A cancel that reaches the server late would kill the next statement on the connection; so whoever `arm`ed must
/// `settle` before the connection goes on. One that reaches it early, between two statements of an operation or before
/// the server has read the first, is forgotten there: it is repeated until the operation is over.
final class Cancellation: Sendable {
    private enum Phase {
        case unarmed
        case cancelledBeforeArming
        case armed
        case sending(CheckedContinuation<Void, Never>?)
        case sent
        case settled
    }

    private let phase = Mutex(Phase.unarmed)
    private let handle: CancelHandle
    private let onSending: @Sendable (Cancellation) -> Void

    private static let queue = DispatchQueue(label: "koza.postgres.cancel", attributes: .concurrent)
    private static let repeatInterval = DispatchTimeInterval.milliseconds(200)

    /// - Parameter onSending: runs when the request to the server begins.
    init(_ handle: CancelHandle, onSending: @escaping @Sendable (Cancellation) -> Void) {
        self.handle = handle
        self.onSending = onSending
    }

    /// Called before a statement is sent. False: cancelled already, send nothing.
    func arm() -> Bool {
        phase.withLock { phase in
            guard case .unarmed = phase else { return false }
            phase = .armed
            return true
        }
    }

    func cancel() {
        let mustSend = phase.withLock { phase in
            switch phase {
            case .unarmed:
                phase = .cancelledBeforeArming
                return false
            case .armed:
                phase = .sending(nil)
                return true
            case .cancelledBeforeArming, .sending, .sent, .settled:
                return false
            }
        }
        guard mustSend else { return }
        onSending(self)
        Self.queue.async { self.send() }
    }

    private func send() {
        _ = handle.send()
        finish()
        Self.queue.asyncAfter(deadline: .now() + Self.repeatInterval) { self.sendAgain() }
    }

    private func sendAgain() {
        let mustSend = phase.withLock { phase in
            guard case .sent = phase else { return false }
            phase = .sending(nil)
            return true
        }
        if mustSend { send() }
    }

    /// Stops waiting for a server that does not answer; the connection is of no more use then.
    func abandon() { finish() }

    private func finish() {
        let waiting: CheckedContinuation<Void, Never>? = phase.withLock { phase in
            guard case .sending(let waiting) = phase else { return nil }
            phase = .sent
            return waiting
        }
        waiting?.resume()
    }

    /// Called after all results are drained: returns when no request to the server is under way any more.
    /// - Returns: whether one was sent.
    func settle() async -> Bool {
        await withCheckedContinuation { continuation in
            let wait = phase.withLock { phase in
                guard case .sending = phase else { return false }
                phase = .sending(continuation)
                return true
            }
            if !wait { continuation.resume() }
        }
        return phase.withLock { phase in
            defer { phase = .settled }
            if case .sent = phase { return true }
            return false
        }
    }
}

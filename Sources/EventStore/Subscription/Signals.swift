import Logging
import Postgres

/// Hears of appends and of checkpoints that move, by one connection for the whole process, while anybody wants to.
package actor Signals {
    /// Rings when events may have been appended.
    package nonisolated let events = Bell()
    /// Rings when a checkpoint may have moved.
    package nonisolated let projections = Bell()

    private let pool: PostgresPool
    private let logger: Logger
    private var listeners = 0
    private var listening: Task<Void, Never>?

    init(pool: PostgresPool, logger: Logger) {
        self.pool = pool
        self.logger = logger
    }

    deinit {
        listening?.cancel()
    }

    package func listen() {
        listeners += 1
        guard listening == nil else { return }
        let listener = PostgresListener(
            pool.configuration, channels: ["koza_events", "koza_projections"], logger: logger)
        listening = Task { [events, projections] in
            for await event in listener {
                switch event {
                case .notification("koza_events", _):
                    await events.ring()
                case .notification("koza_projections", _):
                    await projections.ring()
                case .notification, .reconnected:
                    await events.ring()
                    await projections.ring()
                }
            }
        }
    }

    /// Returns when the connection is closed, if nobody else listens.
    package func unlisten() async {
        listeners -= 1
        guard listeners == 0, let listening else { return }
        self.listening = nil
        listening.cancel()
        await listening.value
    }

    nonisolated func listenUntilCancelled() async {
        await listen()
        let (never, continuation) = AsyncStream<Never>.makeStream()
        for await _ in never {}
        continuation.finish()
        await unlisten()
    }
}

package import Logging
import Postgres

/// Lets readers wait until named checkpoints have reached a position. All who wait share one query.
package actor CheckpointWaiter {
    private struct Waiting {
        let names: [String]
        let position: Int64
        let caller: CheckedContinuation<Bool, any Error>
    }

    /// Longest time between looks while nothing is heard.
    private static let pollInterval = Duration.milliseconds(50)

    private let store: EventStore
    private let logger: Logger
    private var waiting: [UInt64: Waiting] = [:]
    private var lastNumber: UInt64 = 0
    private var isWatching = false

    package init(store: EventStore, logger: Logger) {
        self.store = store
        self.logger = logger
    }

    /// Hears at once of checkpoints that move, until the task is cancelled. Without it waits look every 50 ms.
    package func run() async {
        await store.signals.listenUntilCancelled()
    }

    /// True as soon as every named checkpoint (of the live generation) has reached the position; false when the time
    /// is up before, or when one of them has stopped.
    ///
    /// - Throws: `CancellationError`.
    package func wait(for names: [String], position: Int64, timeout: Duration) async throws -> Bool {
        guard position > 0, !names.isEmpty else { return true }
        try Task.checkCancellation()
        lastNumber += 1
        let number = lastNumber
        let timer = Task {
            try? await Task.sleep(for: timeout)
            if !Task.isCancelled { finish(number, .success(false)) }
        }
        defer { timer.cancel() }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { caller in
                waiting[number] = Waiting(names: names, position: position, caller: caller)
                watch()
            }
        } onCancel: {
            Task { await self.finish(number, .failure(CancellationError())) }
        }
    }

    private func finish(_ number: UInt64, _ result: Result<Bool, any Error>) {
        waiting.removeValue(forKey: number)?.caller.resume(with: result)
    }

    /// Someone new waits: looks at once, and from then on for as long as anybody waits.
    private func watch() {
        let bell = store.signals.projections
        guard !isWatching else {
            Task { await bell.ring() }
            return
        }
        isWatching = true
        Task {
            while !waiting.isEmpty {
                let seen = await bell.rings
                await look()
                guard !waiting.isEmpty else { break }
                await bell.wait(past: seen, for: Self.pollInterval)
            }
            isWatching = false
        }
    }

    private func look() async {
        do {
            let positions = try await store.livePositions(of: Set(waiting.values.flatMap(\.names)))
            for (number, wait) in waiting {
                let late = wait.names.filter { name in positions[name].map { $0.position < wait.position } ?? true }
                if late.isEmpty {
                    finish(number, .success(true))
                } else if late.contains(where: { positions[$0]?.hasStopped == true }) {
                    finish(number, .success(false))
                }
            }
        } catch {
            logger.warning("checkpoints cannot be read", metadata: ["error": "\(error)"])
        }
    }
}

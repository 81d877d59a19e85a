import Synchronization

/// Something that should always run, and is started again whenever it ends.
struct Keeper: Sendable {
    let name: String
    let stop: StopSignal
    /// Runs it until it ends or the task is cancelled; calls the closure once it is up. Returns the reason of its end.
    let run: @Sendable (_ isUp: @escaping @Sendable () -> Void) async throws -> String

    /// Runs `body` beside it, from the moment it is up for the first time, and stops it when `body` has ended.
    /// - Throws: what `body` throws; what `run` throws before it is up for the first time; `StopSignal.Stopped`.
    func keeping<Result>(while body: () async throws -> Result) async throws -> Result {
        let (firstUp, signal) = AsyncThrowingStream<Void, any Error>.makeStream()
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await keep(signal) }
            try await stop.interrupting {
                for try await _ in firstUp { return }
                throw CancellationError()
            }
            let result = try await body()
            group.cancelAll()
            try await group.waitForAll()
            return result
        }
    }

    private func keep(_ signal: AsyncThrowingStream<Void, any Error>.Continuation) async {
        var backoff = Backoff()
        let hasBeenUp = Flag()
        while !Task.isCancelled {
            let start = ContinuousClock.now
            let reason: String
            do {
                reason = try await run {
                    hasBeenUp.value.store(true, ordering: .relaxed)
                    signal.yield()
                }
            } catch {
                guard hasBeenUp.value.load(ordering: .relaxed) else { return signal.finish(throwing: error) }
                reason = "\(error)"
            }
            if Task.isCancelled { return }
            let pause = backoff.pause(afterLiving: ContinuousClock.now - start)
            complain("\(name) ended (\(reason)); starting it again in \(pause)")
            try? await Task.sleep(for: pause)
        }
    }
}

private final class Flag: Sendable {
    let value = Atomic<Bool>(false)
}

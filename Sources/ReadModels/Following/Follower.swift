import EventStore
import Logging
import Postgres
import Synchronization

/// Keeps the live generations of all projections up to date in one pass over the log: an event is read and decoded
/// once, and one transaction writes for all of them. One that is far behind, or that cannot take an event in, leaves
/// the pass and goes on by itself, so that it holds up none of the others.
struct Follower: Sendable {
    let store: EventStore
    let projections: [any Projection]
    let options: SubscriptionOptions
    /// Shortest time between the beginnings of two turns: under load events gather, and each turn takes more of them.
    let gathering: Duration
    let logger: Logger

    /// Runs until the task is cancelled, in any number of processes.
    func run() async {
        await store.signals.listen()
        let bell = store.signals.events
        var aside: [Generation: CatchingUp] = [:]
        var backoff = options.firstBackoff
        while !Task.isCancelled {
            let seen = await bell.rings
            let begin = ContinuousClock.now
            do {
                let isAtEnd = try await turn(&aside)
                backoff = options.firstBackoff
                if isAtEnd { await bell.wait(past: seen, for: options.pollInterval) }
                try? await Task.sleep(until: begin + gathering)
            } catch {
                if Task.isCancelled { break }
                logger.warning("projections are interrupted", metadata: ["error": "\(error)"])
                try? await Task.sleep(for: backoff)
                backoff = min(backoff * 2, options.longestBackoff)
            }
        }
        for one in aside.values { await one.stop() }
        await store.signals.unlisten()
    }

    /// - Returns: whether nothing is left to be done.
    private func turn(_ aside: inout [Generation: CatchingUp]) async throws -> Bool {
        aside = aside.filter { !$0.value.isOver }
        let standing = try await Standing.look(for: projections, store.pool)
        let (near, far) = standing.running(within: Int64(options.batchEvents), leavingOut: Set(aside.keys))
        for generation in far { aside[generation] = catchUp(generation) }
        guard near.contains(where: { $0.position < standing.last }) else { return true }
        do {
            guard let position = try await SharedTurn(follower: self, members: near).run() else {
                return false
            }
            // Outside the transaction: a commit that carries a NOTIFY is ordered with all others that do.
            try await store.pool.withConnection { connection in
                _ = try await connection.query(
                    "select pg_notify('koza_projections', $1)", [.text(String(position))])
            }
        } catch let failure as SharedTurn.Failure {
            aside[failure.generation] = catchUp(failure.generation)
        }
        return false
    }

    private func catchUp(_ generation: Generation) -> CatchingUp? {
        projections.first { $0.name == generation.name }.map { projection in
            let subscription = GenerationBuilder(store: store, options: options, logger: logger)
                .subscription(to: generation, of: projection)
            return CatchingUp(subscription)
        }
    }
}

/// A projection on its own until it is at the end of the log, or has stopped.
private final class CatchingUp: Sendable {
    private let task: Task<Void, Never>
    private let ended: Ended

    init(_ subscription: Subscription) {
        let ended = Ended()
        self.ended = ended
        task = Task {
            await subscription.catchUp()
            ended.isOver.withLock { $0 = true }
        }
    }

    var isOver: Bool { ended.isOver.withLock(\.self) }

    func stop() async {
        task.cancel()
        await task.value
    }
}

private final class Ended: Sendable {
    let isOver = Mutex(false)
}

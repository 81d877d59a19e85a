package import Logging
import Postgres

/// Takes what is appended into the tree and signs checkpoints: what `koza work` runs, in any number of processes.
package struct TreeKeeper: Sendable {
    /// The key that signs; `nil` where there is none here, so that the tree grows unsigned.
    package typealias Signer = @Sendable () throws -> NoteSigner?

    private let store: EventStore
    private let signer: Signer
    private let interval: Duration
    private let logger: Logger

    /// Events taken in at most in one transaction.
    private static let batch: Int64 = 20_000

    /// - Parameter interval: the shortest time between two checkpoints.
    /// - Parameter signer: asked before every checkpoint, so that a new key is used as soon as it is there.
    package init(store: EventStore, interval: Duration = .seconds(1), logger: Logger, signer: @escaping Signer) {
        self.store = store
        self.interval = interval
        self.logger = logger
        self.signer = signer
    }

    /// Runs until the task is cancelled.
    package func run() async {
        await store.signals.listen()
        var trouble: String?
        while !Task.isCancelled {
            let seen = await store.signals.events.rings
            do {
                try await catchUp()
                trouble = nil
            } catch {
                if Task.isCancelled { break }
                if trouble != "\(error)" { logger.error("no checkpoint is signed", metadata: ["error": "\(error)"]) }
                trouble = "\(error)"
            }
            try? await Task.sleep(for: interval)
            await store.signals.events.wait(past: seen, for: max(interval, .seconds(1)))
        }
        await store.signals.unlisten()
    }

    /// Takes in all there is and signs it, unless another process is about it.
    /// - Throws: ``ProofError``, database errors.
    package func catchUp() async throws {
        while try await isBehind() {
            let isDone = try await store.pool.withTransaction { connection in
                guard try await TreeLock.tryToTake(on: connection) else { return true }
                let (tree, isComplete) = try await TreeExtension(connection: connection).advance(limit: Self.batch)
                guard isComplete else { return false }
                guard let signer = try signer() else { return true }
                _ = try await CheckpointSigning(connection: connection).sign(tree, with: signer)
                return true
            }
            if isDone { return }
        }
    }

    /// Looks without a lock whether there are events that no checkpoint covers.
    private func isBehind() async throws -> Bool {
        try await store.pool.query(
            """
            select coalesce((select position from koza.events order by position desc limit 1), 0)
                <> coalesce((select size from koza.signed_checkpoints order by size desc limit 1), 0)
            """, []
        ).one().bool(0)
    }
}

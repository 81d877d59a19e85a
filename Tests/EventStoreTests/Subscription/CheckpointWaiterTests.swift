import EventStore
import TestKit
import Testing

@Suite("Waiting for checkpoints")
struct CheckpointWaiterTests {
    private func subscription(_ scene: Scene, _ name: String) -> Subscription {
        Subscription(name: name, store: scene.store, logger: Scene.logger) { _, events in
            if name == "sick" { throw PoisonedEvent(position: events.first?.position ?? 0, reason: "sick") }
        }
    }

    /// Runs the waiter and subscriptions for as long as `body` runs.
    private func running(
        _ waiter: CheckpointWaiter?, _ subscriptions: [Subscription], _ body: () async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            if let waiter { group.addTask { await waiter.run() } }
            for subscription in subscriptions { group.addTask { await subscription.run() } }
            try await body()
            group.cancelAll()
        }
    }

    @Test("Readers get through when every named checkpoint has arrived, listening or not", arguments: [true, false])
    func arrives(listening: Bool) async throws {
        try await withScene { scene in
            let other = try scene.otherStore()
            let waiter = CheckpointWaiter(store: other, logger: Scene.logger)
            let subscriptions = ["a", "b"].map { subscription(scene, $0) }
            try await running(listening ? waiter : nil, subscriptions) {
                for version in 0..<5 {
                    _ = try await scene.store.append(.one("s", at: Int64(version)))
                    #expect(
                        try await waiter.wait(for: ["a", "b"], position: Int64(version + 1), timeout: .seconds(30)))
                    #expect(try await scene.store.checkpoints().allSatisfy { $0.position >= version + 1 })
                }
            }
        }
    }

    @Test("Many wait at once, each for its own position")
    func many() async throws {
        try await withScene { scene in
            let waiter = CheckpointWaiter(store: scene.store, logger: Scene.logger)
            try await running(waiter, [subscription(scene, "a")]) {
                try await withThrowingTaskGroup(of: Bool.self) { group in
                    for position in 1...20 {
                        group.addTask {
                            try await waiter.wait(for: ["a"], position: Int64(position), timeout: .seconds(30))
                        }
                    }
                    for version in 0..<20 { _ = try await scene.store.append(.one("s", at: Int64(version))) }
                    for try await arrived in group { #expect(arrived) }
                }
            }
        }
    }

    @Test("The wait ends when its time is up, for a checkpoint behind and for one that does not exist")
    func timeout() async throws {
        try await withScene { scene in
            let waiter = CheckpointWaiter(store: scene.store, logger: Scene.logger)
            #expect(try await !waiter.wait(for: ["nobody"], position: 1, timeout: .milliseconds(120)))
            let nothingToWaitFor = try await waiter.wait(for: ["nobody"], position: 0, timeout: .milliseconds(1))
            #expect(nothingToWaitFor)
        }
    }

    @Test("A checkpoint that has stopped before the position ends the wait at once")
    func stopped() async throws {
        try await withScene { scene in
            let waiter = CheckpointWaiter(store: scene.store, logger: Scene.logger)
            _ = try await scene.store.append(.one("s"))
            try await running(waiter, [subscription(scene, "sick")]) {
                let arrived = try await waiter.wait(for: ["sick"], position: 1, timeout: .seconds(3600))
                #expect(!arrived)
            }
        }
    }

    @Test("A cancelled wait ends with its cancellation")
    func cancelled() async throws {
        try await withScene { scene in
            let waiter = CheckpointWaiter(store: scene.store, logger: Scene.logger)
            let waiting = Task { try await waiter.wait(for: ["nobody"], position: 1, timeout: .seconds(3600)) }
            waiting.cancel()
            await #expect(throws: CancellationError.self) { try await waiting.value }
        }
    }

    @Test("The live generation counts, not one that is being built")
    func liveGeneration() async throws {
        try await withScene { scene in
            try await scene.database.psql(
                """
                insert into koza.checkpoints (name, generation, position) values ('a', 1, 50), ('a', 2, 10);
                insert into koza.generations (name, generation, version, state)
                values ('a', 1, 1, 'retired'), ('a', 2, 2, 'live');
                """)
            let waiter = CheckpointWaiter(store: scene.store, logger: Scene.logger)
            #expect(try await waiter.wait(for: ["a"], position: 10, timeout: .seconds(30)))
            #expect(try await !waiter.wait(for: ["a"], position: 11, timeout: .milliseconds(120)))
        }
    }
}

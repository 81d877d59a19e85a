import EventStore
import Postgres
import Synchronization
import TestKit
import Testing

@Suite("Subscription")
struct SubscriptionTests {
    /// A read model that tells any event that was handled twice or passed over: its positions, with a key.
    private static let table = "create table seen (position bigint primary key, generation int, worker text)"

    private static func record(_ worker: String) -> Subscription.Handler {
        { connection, events in
            try await connection.execute(
                "insert into seen (position, worker) select unnest($1::bigint[]), $2",
                [.intArray(events.map(\.position)), .text(worker)])
        }
    }

    private func seen(_ scene: Scene) async throws -> [Int64] {
        try await scene.pool.query("select position from seen order by position").map { try $0.int(0) }
    }

    private func checkpoint(_ scene: Scene, _ name: String = "seen") async throws -> Checkpoint? {
        try await scene.store.checkpoints().first { $0.name == name }
    }

    private func pollSeen(_ scene: Scene, upTo last: Int64) async throws {
        try await poll("every event to be seen") { try await checkpoint(scene)?.position == last }
    }

    /// Runs subscriptions for as long as `body` runs.
    private func running(_ subscriptions: [Subscription], _ body: () async throws -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for subscription in subscriptions { group.addTask { await subscription.run() } }
            try await body()
            group.cancelAll()
        }
    }

    private func fill(_ scene: Scene, _ count: Int) async throws {
        let version = try await scene.store.streamVersion("s")
        _ = try await scene.store.append(.one("s", at: version, count: count))
    }

    @Test("It handles what stood before it began and what comes while it runs, in order, in batches")
    func follows() async throws {
        try await withScene { scene in
            try await scene.database.psql(Self.table)
            try await fill(scene, 25)
            let sizes = Mutex<[Int]>([])
            let subscription = Subscription(
                name: "seen", store: scene.store, options: SubscriptionOptions(batchEvents: 10), logger: Scene.logger
            ) { connection, events in
                sizes.withLock { $0.append(events.count) }
                try await Self.record("one")(connection, events)
            }
            try await running([subscription]) {
                try await pollSeen(scene, upTo: 25)
                #expect(sizes.withLock { $0 } == [10, 10, 5])
                try await fill(scene, 3)
                try await pollSeen(scene, upTo: 28)
            }
            #expect(try await seen(scene) == Array(1...28))
        }
    }

    @Test("A wake-up reaches it long before it would look by itself")
    func wakeUp() async throws {
        try await withScene { scene in
            try await scene.database.psql(Self.table)
            let options = SubscriptionOptions(pollInterval: .seconds(3600))
            let subscription = Subscription(
                name: "seen", store: scene.store, options: options, logger: Scene.logger, handler: Self.record("one"))
            try await running([subscription]) {
                for last in 1...5 {
                    try await fill(scene, 1)
                    try await pollSeen(scene, upTo: Int64(last))
                }
            }
        }
    }

    @Test("Without wake-ups it finds new events by looking")
    func polling() async throws {
        try await withScene { scene in
            try await scene.database.psql(Self.table)
            let options = SubscriptionOptions(pollInterval: .milliseconds(20))
            let subscription = Subscription(
                name: "seen", store: scene.store, options: options, logger: Scene.logger, handler: Self.record("one"))
            try await running([subscription]) {
                // An event that nobody notifies: put there by the owner.
                try await scene.database.psql(
                    """
                    insert into koza.events (position, version, occurred_at, schema_version, stream, type, data, metadata)
                    values (1, 1, now(), 1, 's', 't', '{}', '{}')
                    """)
                try await pollSeen(scene, upTo: 1)
            }
        }
    }

    @Test("Two processes with one name handle every event once between them, while their connections are killed")
    func competing() async throws {
        try await withScene { scene in
            try await scene.database.psql(Self.table)
            let options = SubscriptionOptions(
                batchEvents: 7, pollInterval: .milliseconds(100), firstBackoff: .milliseconds(10))
            let other = try scene.otherStore()
            let subscriptions = [scene.store, other].enumerated().map { index, store in
                Subscription(
                    name: "seen", store: store, options: options, logger: Scene.logger,
                    handler: Self.record("worker \(index)"))
            }
            let writer = try scene.otherStore()
            try await running(subscriptions) {
                for round in 0..<40 {
                    _ = try await writer.append(.one("s\(round)", count: 10))
                    if round % 8 == 5 { try await killHandlers(scene) }
                }
                // By a session of its own, since those that the pool keeps may have been killed.
                try await poll("every event to be seen") {
                    try await scene.database.psql("select position from koza.checkpoints where name = 'seen'") == "400"
                }
            }
            let seen = try await scene.database.psql(
                "select string_agg(position::text, ' ' order by position) from seen")
            #expect(seen == (1...400).map(String.init).joined(separator: " "))
        }
    }

    /// Ends every session of the database that is in a transaction of a subscription, and the listening ones.
    private func killHandlers(_ scene: Scene) async throws {
        try await scene.database.psql(
            """
            select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()
                and (query like '%checkpoints%' or query like 'LISTEN%' or query like '%seen%')
            """)
    }

    @Test("When the process that holds the checkpoint dies in the middle, another takes over and nothing is lost")
    func takeOver() async throws {
        try await withScene { scene in
            try await scene.database.psql(Self.table)
            try await fill(scene, 5)
            let (reached, signal) = AsyncStream<Void>.makeStream()
            let stuck = Subscription(name: "seen", store: scene.store, logger: Scene.logger) { connection, events in
                try await Self.record("stuck")(connection, events)
                signal.yield()
                try await connection.execute("select pg_sleep(3600)")
            }
            let other = Subscription(
                name: "seen", store: try scene.otherStore(), logger: Scene.logger, handler: Self.record("other"))
            let dying = Task { await stuck.run() }
            var iterator = reached.makeAsyncIterator()
            await iterator.next()
            try await running([other]) {
                dying.cancel()
                try await pollSeen(scene, upTo: 5)
            }
            await dying.value
            #expect(try await scene.database.psql("select distinct worker from seen") == "other")
        }
    }

    @Test("A poisoned event stops that subscription alone, says where and why, and is tried again on demand")
    func poisoned() async throws {
        try await withScene { scene in
            try await scene.database.psql(Self.table)
            try await fill(scene, 20)
            let poison = Mutex<Int64?>(13)
            let sick = Subscription(name: "sick", store: scene.store, logger: Scene.logger) { _, events in
                if let position = poison.withLock({ $0 }), events.contains(where: { $0.position == position }) {
                    throw PoisonedEvent(position: position, reason: "no such gin")
                }
            }
            let healthy = Subscription(
                name: "seen", store: scene.store, logger: Scene.logger, handler: Self.record("healthy"))
            try await running([sick, healthy]) {
                let stopped = try await poll("the subscription to stop") {
                    try await checkpoint(scene, "sick").flatMap { $0.status == .stopped ? $0 : nil }
                }
                #expect(stopped.position == 12)
                #expect(stopped.stoppedAtPosition == 13)
                #expect(stopped.error == "no such gin")
                try await fill(scene, 5)
                try await pollSeen(scene, upTo: 25)
                #expect(try await checkpoint(scene, "sick")?.position == 12)

                poison.withLock { $0 = nil }
                #expect(try await scene.store.resume("sick"))
                try await poll("the subscription to go on") {
                    try await checkpoint(scene, "sick")?.position == 25
                }
            }
            let resumed = try #require(try await checkpoint(scene, "sick"))
            #expect(resumed.status == .running)
            #expect(resumed.error == nil)
            #expect(try await !scene.store.resume("sick"), "it had not stopped")
        }
    }

    @Test("A statement of the handler that can never succeed stops it at the event, with everything before it written")
    func failingStatement() async throws {
        try await withScene { scene in
            try await scene.database.psql(
                "create table seen (position bigint primary key check (position <> 8), worker text)")
            try await fill(scene, 10)
            let subscription = Subscription(
                name: "seen", store: scene.store, logger: Scene.logger, handler: Self.record("one"))
            try await running([subscription]) {
                let stopped = try await poll("the subscription to stop") {
                    try await checkpoint(scene).flatMap { $0.status == .stopped ? $0 : nil }
                }
                #expect(stopped.stoppedAtPosition == 8)
                #expect(stopped.error?.contains("23514") == true)
            }
            #expect(try await seen(scene) == Array(1...7))
        }
    }

    @Test("Types that are not wanted are passed over, and the checkpoint with them")
    func types() async throws {
        try await withScene { scene in
            let handled = Mutex<[Int64]>([])
            let subscription = Subscription(
                name: "seen", types: ["wanted"], store: scene.store, options: SubscriptionOptions(batchEvents: 2),
                logger: Scene.logger
            ) { _, events in handled.withLock { $0 += events.map(\.position) } }
            var append = Append.one("s")
            append.streams[0].events = (1...12).map { event($0 % 4 == 0 ? "wanted" : "other") } + [event("other")]
            _ = try await scene.store.append(append)
            try await running([subscription]) { try await pollSeen(scene, upTo: 13) }
            #expect(handled.withLock { $0 } == [4, 8, 12])
        }
    }

    @Test("Two generations of a name keep their own checkpoints")
    func generations() async throws {
        try await withScene { scene in
            try await fill(scene, 3)
            let subscriptions = [1, 2].map { generation in
                Subscription(name: "seen", generation: generation, store: scene.store, logger: Scene.logger) { _, _ in }
            }
            try await running(subscriptions) {
                try await poll("both to arrive") {
                    try await scene.store.checkpoints().map(\.position) == [3, 3]
                }
            }
            #expect(try await scene.store.checkpoints().map(\.generation) == [1, 2])
        }
    }
}

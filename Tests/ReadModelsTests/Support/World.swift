import Application
import EventStore
import Logging
import Postgres
import ReadModels
import Regulation
import TestKit

/// A migrated database of one test's own, with what works on it.
struct World {
    let database: TestDatabase
    let store: EventStore
    let models: ReadModels
    let logger: Logger

    static let options = ProjectionRunnerOptions(
        subscription: SubscriptionOptions(
            batchEvents: 100, pollInterval: .milliseconds(100), longestBackoff: .milliseconds(200)),
        pollInterval: .milliseconds(50))

    var runner: ProjectionRunner { ProjectionRunner(store: store, options: Self.options, logger: logger) }

    /// As another process sees the same database.
    func neighbour() throws -> World {
        try World(database)
    }

    fileprivate init(_ database: TestDatabase) throws {
        var logger = Logger(label: "read-models")
        logger.logLevel = .critical
        self.logger = logger
        self.database = database
        store = EventStore(pool: PostgresPool(try database.configuration, size: 10), logger: logger)
        models = ReadModels(store: store, logger: logger)
    }

    /// Appends to the end of a stream, and returns the position of the last event.
    @discardableResult
    func append<A>(_ events: [A.Event], to stream: StreamName<A>, at instant: Instant = Scene.noon) async throws
        -> Int64
    {
        try await append([write(events, to: stream, at: instant)])
    }

    func write<A>(_ events: [A.Event], to stream: StreamName<A>, at instant: Instant = Scene.noon) async throws
        -> StreamWrite
    {
        StreamWrite(
            stream: stream.text, expectedVersion: try await store.streamVersion(stream.text),
            events: try events.map {
                try EventCodec.encode($0, metadata: "{}", occurredAt: instant.microseconds)
            })
    }

    @discardableResult
    func append(_ writes: [StreamWrite]) async throws -> Int64 {
        let outcome = try await store.append(
            Append(id: "test", streams: writes, occurredAt: Scene.noon.microseconds))
        guard case .appended(_, let last) = outcome else { throw Unexpected(what: "\(outcome)") }
        return last
    }

    /// Runs projections beside `body`.
    func running<Value>(_ runner: ProjectionRunner? = nil, _ body: () async throws -> Value) async throws -> Value {
        let runner = runner ?? self.runner
        try await runner.prepare()
        let task = Task { await runner.run() }
        defer { task.cancel() }
        let value = try await body()
        task.cancel()
        await task.value
        return value
    }

    /// Waits until all projections have seen everything.
    func settle() async throws {
        let last = try await store.lastPosition()
        guard try await models.wait(for: last, timeout: .seconds(60)) else {
            throw Unexpected(what: "projections stay behind: \(try await ProjectionStatus.list(store))")
        }
    }
}

struct Unexpected: Error, CustomStringConvertible {
    let what: String
    var description: String { what }
}

/// A world with projections that serve readers.
func withWorld(_ body: (World) async throws -> Void) async throws {
    try await withWorld(template: "read_models", prepare: World.build, body)
}

/// A world in which no projection was ever built.
func withBareWorld(_ body: (World) async throws -> Void) async throws {
    try await withWorld(template: "read_models_bare", prepare: World.migrate, body)
}

private func withWorld(
    template: String, prepare: @escaping @Sendable (String) async throws -> Void, _ body: (World) async throws -> Void
) async throws {
    try await Places.shared.take {
        try await withTestDatabase(template: template, prepare: prepare) { database in
            let world = try World(database)
            do {
                try await body(world)
                await world.store.pool.close()
            } catch {
                await world.store.pool.close()
                throw error
            }
        }
    }
}

/// Lets a few worlds exist at a time: each has connections and works in the background.
private actor Places {
    static let shared = Places()

    private var free = 4
    private var waiting: [CheckedContinuation<Void, Never>] = []

    nonisolated func take(_ body: () async throws -> Void) async throws {
        await enter()
        do {
            try await body()
            await leave()
        } catch {
            await leave()
            throw error
        }
    }

    private func enter() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    private func leave() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}

extension World {
    @Sendable fileprivate static func migrate(_ url: String) async throws {
        try await withPool(url) { _ in }
    }

    @Sendable fileprivate static func build(_ url: String) async throws {
        try await withPool(url) { pool in
            let logger = Logger(label: "build")
            try await ProjectionRunner(store: EventStore(pool: pool, logger: logger), logger: logger).prepare()
        }
    }

    private static func withPool(_ url: String, _ body: (PostgresPool) async throws -> Void) async throws {
        var logger = Logger(label: "migrate")
        logger.logLevel = .warning
        let pool = PostgresPool(try PostgresConfiguration(url: url), size: 12)
        _ = try await Migrator(pool: pool, logger: logger).migrate()
        try await body(pool)
        await pool.close()
    }
}

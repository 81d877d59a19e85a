import EventStore
import Logging
import Postgres
import TestKit

/// A migrated database of one test's own, with as many pools as a test has processes to stand for.
struct Scene: Sendable {
    let database: TestDatabase
    let pool: PostgresPool
    let store: EventStore

    static let logger: Logger = {
        var logger = Logger(label: "event-store-tests")
        logger.logLevel = .critical
        return logger
    }()

    /// A store with a pool of its own, as another process would have.
    func otherStore(limits: AppenderLimits = AppenderLimits()) throws -> EventStore {
        EventStore(
            pool: PostgresPool(try database.configuration, size: 8, logger: Self.logger), limits: limits,
            logger: Self.logger)
    }
}

func withScene(limits: AppenderLimits = AppenderLimits(), _ body: (Scene) async throws -> Void) async throws {
    let database = try await TestDatabase.create(template: "eventstore", prepare: migrate)
    let pool = PostgresPool(try database.configuration, size: 8, logger: Scene.logger)
    do {
        let store = EventStore(pool: pool, limits: limits, logger: Scene.logger)
        try await body(Scene(database: database, pool: pool, store: store))
        try await database.drop()
    } catch {
        try? await database.drop()
        throw error
    }
}

@Sendable private func migrate(url: String) async throws {
    let pool = PostgresPool(try PostgresConfiguration(url: url), size: 1, logger: Scene.logger)
    _ = try await Migrator(pool: pool, logger: Scene.logger).migrate()
    await pool.close()
}

func event(_ type: String = "tested", data: String = "{}", at: Int64 = 1_700_000_000_000_000) -> NewEvent {
    NewEvent(type: type, data: data, metadata: #"{"actor":"test"}"#, occurredAt: at)
}

extension Append {
    /// One stream's append at a version.
    static func one(
        _ stream: String, at version: Int64 = 0, count: Int = 1, key: String? = nil, claims: [Claim] = [],
        occurredAt: Int64 = 1_700_000_000_000_000
    ) -> Append {
        Append(
            id: "append to \(stream)", idempotencyKey: key, fingerprint: Array((key ?? "").utf8),
            answer: key.map { CommandAnswer(status: 201, body: Array("answer to \($0)".utf8)) },
            streams: [
                StreamWrite(
                    stream: stream, expectedVersion: version,
                    events: (0..<count).map { event(data: #"{"n": \#($0)}"#) })
            ],
            claims: claims, occurredAt: occurredAt)
    }
}

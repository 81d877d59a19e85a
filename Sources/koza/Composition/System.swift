import Application
import EventStore
import HTTPAPI
import Logging
import Postgres
import ReadModels

/// The parts of a process, put together.
struct System {
    let settings: Settings
    let pool: PostgresPool
    let store: EventStore
    let services: Services
    let readModels: ReadModels
    let logger: Logger

    /// - Parameter session: run-time settings of the database's sessions.
    init(url: String, settings: Settings, process: String, connections: Int, session: [String: String] = [:]) throws {
        var logger = Logger(label: "koza.\(process)")
        logger.logLevel = settings.logLevel
        var configuration = try PostgresConfiguration(url: url)
        configuration.applicationName = "koza-\(process)"
        configuration.settings.merge(session) { _, own in own }
        pool = PostgresPool(configuration, size: connections, logger: logger)
        store = EventStore(pool: pool, logger: logger)
        let clock: any BusinessClock = settings.mode == .sandbox ? SandboxClock() : WallClock()
        services = Services(
            store: store, clock: clock, pseudonyms: Pseudonyms(secret: settings.secret), masters: settings.masters,
            signatures: settings.signatures.policy, webhooks: WebhookPolicy(isSandbox: settings.mode == .sandbox),
            logger: logger)
        readModels = ReadModels(store: store, logger: logger)
        self.settings = settings
        self.logger = logger
    }
}

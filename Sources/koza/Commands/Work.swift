import Application
import ArgumentParser
import EventStore
import Logging
import Postgres
import ReadModels
import ServiceLifecycle
import SystemPackage
import UnixSignals

struct Work: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Keep read models up to date, deadlines recorded and checkpoints signed; any number may run.")

    @Option(help: "The most connections to the database.")
    var connections = 16

    @Option(help: "Parts of rebuilds that this process works on at a time.")
    var workers = BuildOptions().workers

    @Option(help: "Seconds after which a process that is silent loses its part of a rebuild to another one.")
    var lease = 10

    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard connections > 0 else { throw ValidationError("--connections is at least 1.") }
        guard (1...3600).contains(lease) else { throw ValidationError("--lease is a number from 1 to 3600.") }
        guard workers > 0 else { throw ValidationError("--workers is at least 1.") }
    }

    func run() async throws {
        try database.requireDatabase()
        let settings = try Settings(folder: database.folder)
        let carrier = try MailTransport()
        let (connections, build) = (connections, BuildOptions(workers: workers, lease: .seconds(lease)))
        let lease = build.lease
        let key = CheckpointKey(database.folder)
        if try key.signer() == nil { complain("there is no checkpoint key: the log is not signed") }
        try await database.withDatabase(logger: Logger(label: "koza.work")) { url in
            // A process that falls asleep inside a transaction lets go of what it holds.
            let system = try System(
                url: url, settings: settings, process: "work", connections: connections,
                session: ["idle_in_transaction_session_timeout": "\(max(5, lease.components.seconds))s"])
            try await system.services.subjects.vault.open()
            let runner = ProjectionRunner(
                store: system.store, options: ProjectionRunnerOptions(build: build),
                logger: system.logger)
            let deadlines = DeadlineKeeper(
                services: system.services, readModels: system.readModels, logger: system.logger)
            let tree = TreeKeeper(store: system.store, logger: system.logger) { try key.signer() }
            let retention = RetentionKeeper(services: system.services, logger: system.logger)
            let papers = PaperKeeper(services: system.services, settings: settings)
            let gathering = NoticeGathering.subscription(system.services)
            let webhooks = WebhookDelivery(
                services: system.services, carrier: WebhookTransport(policy: system.services.webhooks))
            var work = [
                Background { await runner.run() }, Background { try await deadlines.run() },
                Background { await tree.run() }, Background { try await retention.run() },
                Background { await gathering.run() }, Background { try await papers.run() },
                Background { try await webhooks.run() },
            ]
            if let carrier {
                let delivery = NoticeDelivery(services: system.services, carrier: carrier)
                work.append(Background { try await delivery.run() })
            }
            let group = ServiceGroup(
                configuration: ServiceGroupConfiguration(
                    services: work.map { .init(service: $0) }, gracefulShutdownSignals: [.sigterm, .sigint],
                    logger: system.logger))
            report("working")
            try await group.run()
            await system.pool.close()
        }
    }
}

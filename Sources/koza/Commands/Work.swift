import Application
import ArgumentParser
import Logging
import Postgres
import ReadModels
import ServiceLifecycle
import SystemPackage
import UnixSignals

struct Work: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Keep read models up to date and deadlines recorded; any number of these may run.")

    @Option(help: "The most connections to the database.")
    var connections = 16

    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard connections > 0 else { throw ValidationError("--connections is at least 1.") }
    }

    func run() async throws {
        let settings = try Settings(fallback: database.folder.secretFile.string)
        let connections = connections
        try await database.withDatabase(logger: Logger(label: "koza.work")) { url in
            let system = try System(url: url, settings: settings, process: "work", connections: connections)
            let runner = ProjectionRunner(store: system.store, logger: system.logger)
            let deadlines = DeadlineKeeper(
                services: system.services, readModels: system.readModels, logger: system.logger)
            let group = ServiceGroup(
                configuration: ServiceGroupConfiguration(
                    services: [
                        .init(service: Background { await runner.run() }),
                        .init(service: Background { try await deadlines.run() }),
                    ], gracefulShutdownSignals: [.sigterm, .sigint], logger: system.logger))
            report("working")
            try await group.run()
            await system.pool.close()
        }
    }
}

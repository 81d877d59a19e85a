import Application
import ArgumentParser
import EventStore
import Foundation
import HTTPAPI
import Logging
import Postgres
import ReadModels
import ServiceLifecycle
import SystemPackage
import UnixSignals
import Web

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Answer HTTP requests until told to stop; what is in flight is finished first.")

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The TCP port to listen on; 0 takes a free one.")
    var port = 8080

    @Option(help: "The most connections to the database.")
    var connections = 12

    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port is a number from 0 to 65535.") }
        guard connections > 0 else { throw ValidationError("--connections is at least 1.") }
    }

    func run() async throws {
        try database.requireDatabase()
        let settings = try Settings(folder: database.folder)
        let (host, port, connections) = (host, port, connections)
        try await database.withDatabase(logger: Logger(label: "koza.serve")) { url in
            let system = try System(
                url: url, settings: settings, process: "serve", connections: connections, session: ["role": "koza_app"])
            try await system.services.subjects.vault.open()
            try await Seed.plant(system.services)
            try await system.services.followClock()
            let api = try await API(
                services: system.services, readModels: system.readModels,
                configuration: HTTPConfiguration(
                    mode: settings.mode, secret: settings.secret, host: host, port: port, issuer: settings.issuer,
                    testAuthority: settings.signatures.testAuthority, rateLimit: settings.network.rateLimit,
                    trustedProxies: settings.network.trustedProxies),
                health: Health(system.healthChecks), logger: system.logger)
            let site = try Site(api, settings.web)
            let group = ServiceGroup(
                configuration: ServiceGroupConfiguration(
                    services: [
                        .init(service: Background { await system.readModels.run() }),
                        .init(service: Background { try await system.keepClock() }),
                        .init(
                            service: HTTPService(api, pages: site.addRoutes) {
                                report("listening http://\(host):\($0)")
                            }),
                    ], gracefulShutdownSignals: [.sigterm, .sigint], logger: system.logger))
            try await group.run()
            await system.pool.close()
        }
    }
}

extension System {
    /// Another process may set the sandbox's clock.
    func keepClock() async throws {
        while true {
            try? await services.followClock()
            try await Task.sleep(for: .milliseconds(500))
        }
    }

    var healthChecks: [(name: String, check: Health.Check)] {
        [
            (
                "database",
                { [store] in
                    _ = try await store.lastPosition()
                    return Health.Part(name: "database", ready: true)
                }
            ),
            (
                "projections",
                { [store] in
                    let list = try await ProjectionStatus.list(store)
                    let stopped = list.first { $0.status == "stopped" }
                    let live = Set(list.filter { $0.state == .live }.map(\.name))
                    return Health.Part(
                        name: "projections", ready: stopped == nil && live.isSuperset(of: Projections.names),
                        detail: stopped.map { "\($0.name) stopped" })
                }
            ),
        ]
    }
}

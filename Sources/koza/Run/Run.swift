import ArgumentParser
import Foundation
import HTTPAPI
import LocalPostgres
import Logging

/// `koza run`: everything on one machine, with a database of its own.
struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run the whole system on this machine: database, service and worker.",
        discussion: """
            Keeps a PostgreSQL cluster of its own in the data folder, brings it up to date, loads a demonstration \
            season at the first start, and says “ready” with the address. Ctrl-C stops everything. \
            With KOZA_DATABASE_URL in the environment that database is used and no cluster is started.
            """)

    @Option(help: "The TCP port of the service.")
    var port = 8080

    @OptionGroup var database: DatabaseOptions

    @Flag(inversion: .prefixedNo, help: "Load a demonstration season at the first start.")
    var demo = true

    func validate() throws {
        guard (1...65_535).contains(port) else { throw ValidationError("--port is a number from 1 to 65535.") }
    }

    func run() async throws {
        let stop = StopSignal()
        let folder = database.folder
        try folder.make()
        let lock = try folder.lock()
        defer { lock.release() }
        try folder.makeSecret()
        if case .dataFolder = CheckpointKey(folder) { try folder.makeCheckpointKey() }
        try folder.makeMasterKey()
        if ProcessInfo.processInfo.environment["KOZA_MODE"] != ServiceMode.production.rawValue {
            try folder.makeSignatureAuthority()
        }
        guard Readiness.isFree(port: port) else { throw PortTaken(port: port) }
        let installation = Installation(
            folder: folder, port: port, loadsDemonstration: demo, externalURL: database.externalURL, stop: stop,
            logger: Logger(label: "koza.run"))
        try await installation.run()
    }
}

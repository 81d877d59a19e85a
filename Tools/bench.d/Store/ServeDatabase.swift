import ArgumentParser
import EventStore
import Foundation
import LocalPostgres
import Logging
import Postgres
import SystemPackage

/// A migrated database, private to a run, until the input ends.
struct ServeDatabase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "database", abstract: "Run a private database server until the input ends.")

    @Argument(help: "Holds the cluster; made when there is none.")
    var folder: String

    func run() async throws {
        var logger = Logger(label: "koza.bench")
        logger.logLevel = .warning
        let cluster = LocalCluster(folder: FilePath(folder), database: "koza", logger: logger)
        try await cluster.withServer { [logger] cluster in
            let pool = PostgresPool(try PostgresConfiguration(url: cluster.url), size: 1, logger: logger)
            _ = try await Migrator(pool: pool, logger: logger).migrate()
            await pool.close()
            report(["url": cluster.url, "socket": cluster.socketFolder.string, "port": "\(cluster.port)"])
            let input = AsyncStream<Never> { input in
                FileHandle.standardInput.readabilityHandler = { handle in
                    guard handle.availableData.isEmpty else { return }
                    handle.readabilityHandler = nil
                    input.finish()
                }
            }
            for await _ in input {}
        }
    }
}

func report(_ line: some Encodable) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let text = try? encoder.encode(line) else { return }
    FileHandle.standardOutput.write(text + Data("\n".utf8))
}

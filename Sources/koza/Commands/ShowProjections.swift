import ArgumentParser
import EventStore
import Logging
import Postgres
import ReadModels

struct ShowProjections: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "projections",
        abstract: "Show each projection's position, lag and generation; let a stopped one try again.")

    @Option(help: ArgumentHelp("Let this stopped projection try its event again.", valueName: "name"))
    var retry: String?

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let retry = retry
        let list = try await database.withStore(process: "projections") { store in
            if let retry, try await !ProjectionStatus.retry(retry, store) {
                throw ValidationError("\(retry) has not stopped.")
            }
            return try await ProjectionStatus.list(store)
        }
        try output.write(list) {
            list.map { status in
                let fault = status.error.map { " at \(status.stoppedAtPosition ?? 0): \($0)" } ?? ""
                return "\(status.name) v\(status.version) generation \(status.generation) \(status.state.rawValue) "
                    + "position \(status.position) lag \(status.lag) \(status.status)\(fault)"
            }.joined(separator: "\n")
        }
    }
}

extension DatabaseOptions {
    /// The log alone, for commands that need no secret.
    func withStore<Result: Sendable>(
        process: String, _ body: @escaping @Sendable (EventStore) async throws -> Result
    ) async throws -> Result {
        try await withDatabase(logger: Logger(label: "koza.\(process)")) { url in
            var configuration = try PostgresConfiguration(url: url)
            configuration.applicationName = "koza-\(process)"
            let pool = PostgresPool(configuration, size: 4, logger: Logger(label: "koza.\(process)"))
            let result = try await body(EventStore(pool: pool, logger: Logger(label: "koza.\(process)")))
            await pool.close()
            return result
        }
    }
}

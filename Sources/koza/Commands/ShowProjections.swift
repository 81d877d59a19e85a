import ArgumentParser
import EventStore
import Foundation
import Logging
import Postgres
import ReadModels

struct ShowProjections: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "projections",
        abstract: "Show how far each projection is, and let a stopped one go on.",
        subcommands: [ListProjections.self, SkipEvent.self], defaultSubcommand: ListProjections.self)
}

struct ListProjections: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Show each projection's position, lag and generation, and what was done about it.")

    @Option(help: ArgumentHelp("Let this stopped projection try its event again.", valueName: "name"))
    var retry: String?

    @Option(help: "With --retry: why, for the record.")
    var reason: String?

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let (retry, reason) = (retry, reason)
        let list = try await database.withStore(process: "projections") { store in
            if let retry {
                try await Intervention.perform(.retry, named: retry, reason: reason, store)
            }
            return try await ProjectionStatus.list(store)
        }
        try output.write(list) { list.map(\.line).joined(separator: "\n") }
    }
}

struct SkipEvent: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "skip",
        abstract: "Let a stopped projection go on behind the event at which it stopped.",
        discussion: "It stays on record; the next version of the projection tries the event again.")

    @Argument(help: "The projection's name.")
    var name: String

    @Option(help: "The event at which it stopped.")
    var position: Int64

    @Option(help: "Why, for the record.")
    var reason: String

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard reason.contains(where: { !$0.isWhitespace }) else { throw ValidationError("--reason says nothing.") }
    }

    func run() async throws {
        let (name, position, reason) = (name, position, reason)
        let list = try await database.withStore(process: "projections") { store in
            try await Intervention.perform(.skip, named: name, at: position, reason: reason, store)
            return try await ProjectionStatus.list(store).filter { $0.name == name }
        }
        try output.write(list) { list.map(\.line).joined(separator: "\n") }
    }
}

extension Intervention {
    /// In the name of whoever runs the program.
    fileprivate static func perform(
        _ action: Action, named name: String, at position: Int64? = nil, reason: String?, _ store: EventStore
    ) async throws {
        do {
            try await perform(action, on: name, at: position, by: NSUserName(), reason: reason, store)
        } catch Refused.notStopped {
            throw ValidationError("\(name) has not stopped.")
        } catch Refused.stoppedElsewhere(let position) {
            throw ValidationError("\(name) stopped at position \(position).")
        }
    }

    fileprivate var line: String {
        let when = Date(timeIntervalSince1970: Double(at) / 1e6).formatted(.iso8601)
        return "  \(when) \(actor): \(action.rawValue) at \(position)" + (reason.map { " (\($0))" } ?? "")
            + (error.map { ", had stopped: \($0)" } ?? "")
    }
}

extension ProjectionStatus {
    fileprivate var line: String {
        var line =
            "\(name) v\(version) generation \(generation) \(state.rawValue) position \(position) lag \(lag) \(status)"
        if let progress {
            line += " \(Int(progress * 100)) % built"
            if parts > 0 { line += ", \(partsDone) of \(parts) parts" }
            if let remainingSeconds { line += ", \(remainingSeconds) s left" }
        }
        if held { line += ", to be compared" }
        if let error { line += " at \(stoppedAtPosition ?? 0) \(stoppedAtStream ?? ""): \(error)" }
        return ([line] + interventions.map(\.line)).joined(separator: "\n")
    }
}

extension DatabaseOptions {
    /// The log alone, for commands that need no secret.
    func withStore<Result: Sendable>(
        process: String, connections: Int = 4, _ body: @escaping @Sendable (EventStore) async throws -> Result
    ) async throws -> Result {
        try await withDatabase(logger: Logger(label: "koza.\(process)")) { url in
            var configuration = try PostgresConfiguration(url: url)
            configuration.applicationName = "koza-\(process)"
            let pool = PostgresPool(configuration, size: connections, logger: .ofCommand(process))
            let result = try await body(EventStore(pool: pool, logger: .ofCommand(process)))
            await pool.close()
            return result
        }
    }
}

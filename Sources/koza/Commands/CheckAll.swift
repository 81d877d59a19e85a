import Application
import ArgumentParser
import EventStore
import ReadModels
import Regulation

struct CheckAll: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Fold from event 1 and compare with every read model and every invariant.",
        discussion: "Ends with status 1 where it finds something.")

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let found = try await database.withStore(process: "check") { store in
            let sandbox = try await AggregateCache(store: store).load(.sandboxClock).aggregate.now
            return try await Check(store: store).run(on: Istanbul.date(of: sandbox ?? WallClock().now))
        }
        try output.write(found) {
            (found.problems.map(\.description) + found.skips.map(\.description) + [
                "\(found.position) events, \(found.problemCount) problems"
            ]).joined(separator: "\n")
        }
        if !found.problems.isEmpty { throw ExitCode(1) }
    }
}

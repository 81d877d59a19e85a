import ArgumentParser
import EventStore
import Logging
import ReadModels

struct RebuildProjections: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: "Make projections anew beside the ones that serve, and swap them while people read.")

    @Argument(help: "The projection's name, as `koza projections` shows it.")
    var name: String?

    @Flag(help: "All of them, one after another.")
    var all = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    private struct Outcome: Encodable {
        let name: String
        let generation: Int
    }

    func validate() throws {
        guard (name != nil) != all else { throw ValidationError("Name one projection, or give --all.") }
    }

    func run() async throws {
        let names = name.map { [$0] } ?? Projections.names.sorted()
        let quiet = output.json
        let outcomes = try await database.withStore(process: "rebuild") { store in
            let rebuild = Rebuild(store: store, logger: Logger(label: "koza.rebuild"))
            var outcomes: [Outcome] = []
            for name in names {
                let generation = try await rebuild.rebuild(name) { progress in
                    if !quiet { report("\(name): \(progress)") }
                }
                outcomes.append(Outcome(name: name, generation: generation))
            }
            return outcomes
        }
        try output.write(outcomes) {
            outcomes.map { "\($0.name): generation \($0.generation) serves" }.joined(separator: "\n")
        }
    }
}

import ArgumentParser
import EventStore
import Logging
import ReadModels

struct RebuildProjections: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: "Make projections anew beside the ones that serve, and swap them while people read.",
        discussion: """
            Workers that run help, on whatever machine they are. What was broken off is taken up again by the next one.
            """)

    @Argument(help: ArgumentHelp("The projections' names, as `koza projections` shows them.", valueName: "name"))
    var names: [String] = []

    @Flag(help: "All of them, in one reading of the log.")
    var all = false

    @Flag(
        help: """
            Compare the new tables with those that serve, and tell what differs. They are swapped if nothing does; else \
            the new ones are dropped, and the command ends with status 1.
            """)
    var compare = false

    @Flag(help: "With --compare: swap them whatever differs.")
    var swap = false

    @Option(help: "Parts that this process works on at a time.")
    var workers = BuildOptions().workers

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    private struct Outcome: Encodable {
        let name: String
        var generation: Int?
        var swapped = true
        var difference: GenerationDifference?
    }

    func validate() throws {
        guard names.isEmpty == all else { throw ValidationError("Name projections, or give --all.") }
        for name in names where !Projections.names.contains(name) {
            let known = Projections.names.sorted().joined(separator: ", ")
            throw ValidationError("There is no projection \(name); there are \(known).")
        }
        guard !swap || compare else { throw ValidationError("--swap belongs to --compare.") }
        guard workers > 0 else { throw ValidationError("--workers is at least 1.") }
    }

    func run() async throws {
        let names = all ? Projections.names.sorted() : names
        let (quiet, compare, swap) = (output.json, compare, swap)
        let build = BuildOptions(workers: workers)
        let outcomes = try await database.withStore(process: "rebuild", connections: workers + 6) { store in
            let rebuild = Rebuild(store: store, build: build, logger: Logger(label: "koza.rebuild"))
            guard compare else {
                return try await rebuild.rebuild(names) { name, progress in
                    if !quiet { report("\(name): \(progress)") }
                }.map { Outcome(name: $0.key, generation: $0.value) }.sorted { $0.name < $1.name }
            }
            var outcomes: [Outcome] = []
            for name in names {
                let (difference, swapped) = try await rebuild.compare(name, swappingInAnyCase: swap) { progress in
                    if !quiet { report("\(name): \(progress)") }
                }
                outcomes.append(Outcome(name: name, swapped: swapped, difference: difference))
            }
            return outcomes
        }
        try output.write(outcomes) { outcomes.map(Self.text).joined(separator: "\n") }
        if outcomes.contains(where: { !$0.swapped }) { throw ExitCode(1) }
    }

    private static func text(_ outcome: Outcome) -> String {
        let end = outcome.swapped ? "the new generation serves" : "not swapped: the old generation serves"
        guard let difference = outcome.difference else { return "\(outcome.name): \(end)" }
        let tables = difference.tables.map { table in
            let columns = table.columns.sorted { $0.key < $1.key }.map { " \($0.key) (\($0.value))" }.joined()
            return "  \(table.name): \(table.onlyLive) rows only here, \(table.onlyNew) only in the new one, "
                + "\(table.changed) changed\(columns)"
                + (table.unshared.isEmpty ? "" : "; columns of one alone: \(table.unshared.joined(separator: " "))")
                + table.examples.map { "\n    \($0.kind.rawValue) \($0.row) \($0.columns.joined(separator: " "))" }
                .joined()
        }
        return (["\(outcome.name) at position \(difference.position): \(end)"] + tables).joined(separator: "\n")
    }
}

import ArgumentParser

/// Loads on the event store itself, for Tools/bench, which says what each is held against.
@main
struct StoreBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "KozaBench", abstract: "Drive the event store, and say what came of it in a line of JSON.",
        subcommands: [ServeDatabase.self, AppendToMany.self, AppendToOne.self, LoadSeason.self])
}

import ArgumentParser

struct Koza: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "koza",
        abstract: "The system of record for Turkish cotton control, and a simulation of TAREKS around it.",
        subcommands: [
            Run.self, Serve.self, Work.self, Migrate.self, ShowProjections.self, RebuildProjections.self, CheckAll.self,
            Events.self, Verify.self, Export.self, Keys.self, VaultCommands.self, Backup.self, Restore.self, Demo.self,
            ShowArticles.self, ParameterCommands.self,
        ])
}

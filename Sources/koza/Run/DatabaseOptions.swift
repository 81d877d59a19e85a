import ArgumentParser
import Foundation
import LocalPostgres
import Logging

/// Which database a subcommand works on.
struct DatabaseOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder with the data; its database is used unless KOZA_DATABASE_URL names another.",
            discussion: "Default: $KOZA_DATA, or /var/lib/koza for root, or $XDG_DATA_HOME/koza.",
            valueName: "folder"))
    var data: String?

    var folder: DataFolder { DataFolder(option: data) }

    /// A database that somebody else runs, if the environment names one.
    var externalURL: String? {
        ProcessInfo.processInfo.environment["KOZA_DATABASE_URL"].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Runs `body` with a connection URI. The server of the data folder is started for the time when it does not run.
    /// - Parameter mayMake: where there is no database in the data folder, one is made.
    /// - Throws: `DataFolder.Unusable`, `DatabaseTrouble`, `LocalClusterError`; what `body` throws.
    func withDatabase<Result: Sendable>(
        logger: Logger, mayMake: Bool = false, _ body: @escaping @Sendable (_ url: String) async throws -> Result
    ) async throws -> Result {
        if let externalURL { return try await DatabaseTrouble.telling { try await body(externalURL) } }
        try mayMake ? folder.make() : folder.requireDatabase()
        return try await folder.cluster(logger: logger).withSharedServer { cluster in
            try await DatabaseTrouble.telling { try await body(cluster.url) }
        }
    }

    /// For commands that read the folder's other files before.
    /// - Throws: `DataFolder.Unusable` where there is no database and the environment names none.
    func requireDatabase() throws {
        if externalURL == nil { try folder.requireDatabase() }
    }
}

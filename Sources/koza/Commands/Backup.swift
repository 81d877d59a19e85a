import ArgumentParser
import Foundation
import LocalPostgres
import Logging
import Postgres
import SystemPackage

struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copy the running database to a folder, and with --follow everything that comes after.",
        discussion: """
            Given again with --follow, the folder of an earlier backup is followed on from where it stands. The keys are \
            not part of a backup: keep them elsewhere.
            """)

    @Option(help: ArgumentHelp("Where to.", valueName: "folder"))
    var to: String

    @Flag(help: "Receive the database's log until told to stop, so that any moment can be restored.")
    var follow = false

    @Flag(help: "Put the secret and the master key beside it. Whoever gets the folder can then read everybody's data.")
    var withKeys = false

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let folder = BackupFolder(FilePath(to))
        let (follow, withKeys, data) = (follow, withKeys, database.folder)
        guard try folder.isFree || folder.isBegun || folder.isMade && follow else {
            throw ValidationError("\(folder.path) is there already; name a new folder, or follow it with --follow.")
        }
        let stop = StopSignal()
        let tools = try await BackupTools()
        try await database.withDatabase(logger: Logger(label: "koza.backup")) { url in
            let source = try await BackupSource(url)
            let configuration = try PostgresConfiguration(url: url)
            let connection = BackupConnection(configuration.openText, password: configuration.password)
            let description = try folder.described() ?? source.describe()
            guard description.system == source.system else { throw BackupSource.Other(folder: "\(folder.path)") }
            // Before the slot is made, so that an attempt that fails leaves one slot and not many.
            if !folder.isMade { try folder.begin(description) }
            if follow { try await source.keepLog(for: description.slot) }
            if !folder.isMade {
                try await stop.interrupting { try await tools.copyCluster(connection, to: folder) }
                if withKeys { try KeyFiles.copy(from: data, to: folder) }
                try folder.finish()
                report("the backup in \(folder.path) is whole")
            }
            await source.close()
            guard follow else { return }
            report("following")
            do {
                try await stop.interrupting { try await tools.follow(connection, to: folder, slot: description.slot) }
            } catch is StopSignal.Stopped {
                report("stopped; the database keeps its log for this backup until it is followed again")
            }
        }
    }
}

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
        guard !folder.isThere || folder.isMade && follow else {
            throw ValidationError("\(folder.path) is there already; name a new folder, or follow it with --follow.")
        }
        let stop = StopSignal()
        let tools = try await BackupTools()
        try await database.withDatabase(logger: Logger(label: "koza.backup")) { url in
            let source = try await BackupSource(url)
            let known = try BackupDescription(folder)
            if let known, known.system != source.system { throw BackupSource.Other(folder: "\(folder.path)") }
            let description = known ?? source.describe()
            if follow { try await source.keepLog(for: description.slot) }
            if known == nil {
                try await stop.interrupting { try await tools.copyCluster(url, to: folder) }
                if withKeys { try KeyFiles.copy(from: data, to: folder) }
                try description.write(to: folder)
                report("the backup in \(folder.path) is whole")
            }
            await source.close()
            guard follow else { return }
            report("following")
            do {
                try await stop.interrupting { try await tools.follow(url, to: folder, slot: description.slot) }
            } catch is StopSignal.Stopped {
                report("stopped; the database keeps its log for this backup until it is followed again")
            }
        }
    }
}

import ArgumentParser
import Foundation
import LocalPostgres
import Logging
import Regulation
import SystemPackage

struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a new data folder of a backup, as it was at its end or at a moment before.")

    @Option(help: ArgumentHelp("The backup.", valueName: "folder"))
    var from: String

    @Option(help: ArgumentHelp("The new data folder.", valueName: "folder"))
    var data: String

    @Option(
        help: ArgumentHelp(
            "The last moment that counts, by the database server's clock (RFC 3339).", valueName: "instant"))
    var until: String?

    func validate() throws {
        if until != nil, instant == nil { throw ValidationError("--until is an instant, as 2026-11-21T14:25:00Z.") }
    }

    private var instant: Instant? { until.flatMap(Instant.init) }

    func run() async throws {
        let backup = BackupFolder(FilePath(from))
        guard let description = try BackupDescription(backup) else {
            throw ValidationError("There is no whole backup in \(backup.path).")
        }
        let until = instant
        try await BackupTools().verify(backup)
        let folder = DataFolder(option: data)
        let isNew = !FileManager.default.fileExists(atPath: folder.path.string)
        try folder.make()
        let lock = try folder.lock()
        defer { lock.release() }
        let cluster = folder.cluster(logger: Logger(label: "koza.restore"))
        guard !cluster.isMade else { throw LocalClusterError.notEmpty(folder: cluster.folder) }
        do {
            try await cluster.place(backup)
            report("replaying the log\(self.until.map { " until \($0)" } ?? "")")
            try await cluster.recovering(until: until?.microseconds).withServer { cluster in
                try await BackupTarget.settle(cluster, database: description.database)
            }
        } catch {
            // Or the next attempt would find a database.
            try await cluster.remove()
            if isNew { try FileManager.default.removeItem(atPath: folder.path.string) }
            throw OutOfReach(error, until: self.until) ?? error
        }
        try await cluster.forgetReceivedLog()
        let missing = try KeyFiles.copy(from: backup, to: folder)
        for file in missing { report("put this installation's key into \(file) before starting it") }
        report("restored to \(folder.path)")
    }
}

/// The moment that was asked for is none of the backup's.
private struct OutOfReach: Error, CustomStringConvertible {
    let description: String

    /// By what the server says as it gives up; `nil` for anything else.
    init?(_ error: any Error, until: String?) {
        guard let until, case LocalClusterError.serverEnded(_, let log) = error else { return nil }
        if log.contains("before consistent recovery point") {
            description = "The backup was not yet whole at \(until); --until names a moment after its end."
        } else if log.contains("before configured recovery target was reached") {
            description = "The backup's log ends before \(until); leave --until away to restore all there is."
        } else {
            return nil
        }
    }
}

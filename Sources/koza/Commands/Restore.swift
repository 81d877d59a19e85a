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
        try folder.make()
        let lock = try folder.lock()
        defer { lock.release() }
        let cluster = folder.cluster(logger: Logger(label: "koza.restore"))
        try await cluster.place(backup)
        report("replaying the log\(until.map { " until \($0)" } ?? "")")
        try await cluster.recovering(until: until?.microseconds).withServer { cluster in
            try await BackupTarget.settle(cluster, database: description.database)
        }
        try await cluster.forgetReceivedLog()
        let missing = try KeyFiles.copy(from: backup, to: folder)
        for file in missing { report("put this installation's key into \(file) before starting it") }
        report("restored to \(folder.path)")
    }
}

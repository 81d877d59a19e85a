import Glibc
import Subprocess
import SystemPackage

/// PostgreSQL's own programs for backups, as the calling user.
package struct BackupTools: Sendable {
    private let binaries: ServerBinaries

    package init() async throws(LocalClusterError) {
        binaries = try await ServerBinaries.find(searchPath: getenv("PATH").map { String(cString: $0) })
    }

    /// Copies a running cluster with the log that makes the copy whole.
    /// - Parameter url: of any database of the cluster, for a role that may replicate.
    package func copyCluster(_ url: String, to folder: BackupFolder) async throws {
        try makeParents(of: folder.path)
        try makeFolder(folder.path, mode: 0o700, owner: nil)
        try await run(
            "pg_basebackup",
            ["--dbname=\(url)", "--pgdata=\(folder.base)", "--wal-method=stream", "--checkpoint=fast", "--no-password"])
    }

    /// Receives the log from where `slot` stands, each commit as it happens, until the task is cancelled.
    package func follow(_ url: String, to folder: BackupFolder, slot: String) async throws {
        try makeFolder(folder.log, mode: 0o700, owner: nil)
        try await run(
            "pg_receivewal",
            ["--dbname=\(url)", "--directory=\(folder.log)", "--slot=\(slot)", "--synchronous", "--no-password"])
    }

    /// Compares every file with the checksums that were taken when it was copied.
    package func verify(_ folder: BackupFolder) async throws {
        try await run("pg_verifybackup", ["--quiet", folder.base.string])
    }

    private func run(_ program: String, _ arguments: [String]) async throws {
        var options = PlatformOptions()
        options.processGroupID = 0
        options.teardownSequence = [.send(signal: .interrupt, allowedDurationToNextStep: .seconds(20))]
        let result = try await Subprocess.run(
            .name("setpriv"),
            arguments: Arguments(["--pdeathsig=INT", "--", binaries.folder.appending(program).string] + arguments),
            environment: .inherit.updating(["LC_ALL": "C"]), platformOptions: options,
            output: .string(limit: 1 << 20), error: .combinedWithOutput)
        try Task.checkCancellation()
        guard result.terminationStatus.isSuccess else {
            throw LocalClusterError.toolFailed(program: program, output: result.standardOutput)
        }
    }
}

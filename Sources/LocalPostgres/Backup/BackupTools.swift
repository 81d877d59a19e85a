import Glibc
import Subprocess
import SystemPackage

/// How a database is reached whose cluster is backed up, by a role that may replicate.
package struct BackupConnection: Sendable {
    /// For libpq, without the password.
    let text: String
    let password: String?

    package init(_ text: String, password: String?) {
        self.text = text
        self.password = password
    }
}

/// PostgreSQL's own programs for backups, as the calling user.
package struct BackupTools: Sendable {
    private let binaries: ServerBinaries

    package init() async throws(LocalClusterError) {
        binaries = try await ServerBinaries.find(searchPath: getenv("PATH").map { String(cString: $0) })
    }

    /// Copies a running cluster with the log that makes the copy whole.
    package func copyCluster(_ source: BackupConnection, to folder: BackupFolder) async throws {
        try await run(
            "pg_basebackup", ["--pgdata=\(folder.base)", "--wal-method=stream", "--checkpoint=fast"], over: source)
    }

    /// Receives the log from where `slot` stands, each commit as it happens, until the task is cancelled.
    package func follow(_ source: BackupConnection, to folder: BackupFolder, slot: String) async throws {
        try makeFolder(folder.log, mode: 0o700, owner: nil)
        try await run(
            "pg_receivewal", ["--directory=\(folder.log)", "--slot=\(slot)", "--synchronous"], over: source)
    }

    /// Compares every file with the checksums that were taken when it was copied.
    package func verify(_ folder: BackupFolder) async throws {
        try await run("pg_verifybackup", ["--quiet", folder.base.string])
    }

    private func run(_ program: String, _ arguments: [String], over source: BackupConnection) async throws {
        // A command line is there for everybody to read, an environment is not.
        try await run(
            program, ["--dbname=\(source.text)", "--no-password"] + arguments,
            environment: source.password.map { ["PGPASSWORD": $0] } ?? [:])
    }

    private func run(
        _ program: String, _ arguments: [String], environment: [Environment.Key: String] = [:]
    ) async throws {
        var options = PlatformOptions()
        options.processGroupID = 0
        options.teardownSequence = [.send(signal: .interrupt, allowedDurationToNextStep: .seconds(20))]
        let result = try await Subprocess.run(
            .name("setpriv"),
            arguments: Arguments(["--pdeathsig=INT", "--", binaries.folder.appending(program).string] + arguments),
            environment: .inherit.updating(environment.merging(["LC_ALL": "C"]) { $1 }), platformOptions: options,
            output: .string(limit: 1 << 20), error: .combinedWithOutput)
        try Task.checkCancellation()
        guard result.terminationStatus.isSuccess else {
            throw LocalClusterError.toolFailed(program: program, output: result.standardOutput)
        }
    }
}

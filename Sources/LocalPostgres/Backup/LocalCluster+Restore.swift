import Glibc
import Subprocess
import SystemPackage

extension LocalCluster {
    /// Puts a backup in the place of a cluster that is not there yet.
    /// - Throws: `LocalClusterError.notEmpty` where there is one.
    package func place(_ backup: BackupFolder) async throws {
        let account = try ServerAccount.required()
        try await prepareFolders(for: account)
        guard !exists(dataFolder) else { throw LocalClusterError.notEmpty(folder: folder) }
        let unfinished = folder.appending("data.unfinished")
        try await copy(backup.base, to: unfinished)
        if backup.hasLog { try await copy(backup.log, to: receivedLog) }
        // A server whose configuration lies elsewhere, as Debian's does, has none in its data.
        for (name, text) in [("postgresql.conf", ""), ("pg_ident.conf", ""), ("pg_hba.conf", "local all all trust\n")]
        where !exists(unfinished.appending(name)) {
            try write(text, to: unfinished.appending(name))
        }
        try write("", to: unfinished.appending("recovery.signal"))
        if let account {
            let owner = "\(account.user):\(account.group)"
            try await succeed("chown", ["-R", owner, unfinished.string])
            if backup.hasLog { try await succeed("chown", ["-R", owner, receivedLog.string]) }
        }
        try await succeed("chmod", ["0700", unfinished.string])
        guard rename(unfinished.string, dataFolder.string) == 0 else { throw failure("rename", unfinished) }
    }

    /// The same cluster, which replays the log that came with its backup when it starts.
    /// - Parameter instant: the last one whose commits count, in microseconds since 1970-01-01T00:00:00Z; `nil`: all
    ///   there are.
    package func recovering(until instant: Int64?) -> LocalCluster {
        let quoted = "'" + receivedLog.string.replacing("%", with: "%%").replacing("'", with: "'\\''") + "'"
        var recovery = settings
        // The last segment is incomplete for as long as its backup is being followed.
        recovery["restore_command"] = "cp \(quoted)/%f '%p' || cp \(quoted)/%f.partial '%p'"
        recovery["recovery_target_action"] = "promote"
        recovery["hot_standby"] = "off"
        if let instant { recovery["recovery_target_time"] = Self.timestamp(instant) }
        return LocalCluster(folder: folder, port: port, database: database, settings: recovery, logger: logger)
    }

    /// With a numeric zone: names of zones are not known yet when the server reads the setting.
    private static func timestamp(_ microseconds: Int64) -> String {
        let (seconds, rest) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
        var time = time_t(seconds)
        var parts = tm()
        gmtime_r(&time, &parts)
        func padded(_ number: some BinaryInteger, _ width: Int) -> String {
            let digits = "\(number)"
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        let date = "\(padded(parts.tm_year + 1900, 4))-\(padded(parts.tm_mon + 1, 2))-\(padded(parts.tm_mday, 2))"
        let clock = "\(padded(parts.tm_hour, 2)):\(padded(parts.tm_min, 2)):\(padded(parts.tm_sec, 2))"
        return "\(date) \(clock).\(padded(rest, 6))+00"
    }

    /// Removes all of it: only of a cluster that was placed here and did not become one.
    package func remove() async throws {
        try await succeed("rm", ["-rf", folder.string])
    }

    /// Removes what only the recovery needed.
    package func forgetReceivedLog() async throws {
        try await succeed("rm", ["-rf", receivedLog.string])
    }

    private var receivedLog: FilePath { folder.appending("received-wal") }

    private func copy(_ source: FilePath, to target: FilePath) async throws {
        try await succeed("rm", ["-rf", target.string])
        try await succeed("cp", ["-a", source.string, target.string])
    }

    private func write(_ text: String, to path: FilePath) throws {
        let file = try FileDescriptor.open(
            path, .writeOnly, options: [.create, .truncate, .closeOnExec], permissions: .ownerReadWrite)
        try file.closeAfter { _ = try file.writeAll(text.utf8) }
    }

    private func succeed(_ program: String, _ arguments: [String]) async throws {
        let result = try await run(
            .name(program), arguments: Arguments(arguments), output: .string(limit: 1 << 20),
            error: .combinedWithOutput)
        guard result.terminationStatus.isSuccess else {
            throw LocalClusterError.toolFailed(program: program, output: result.standardOutput)
        }
    }
}

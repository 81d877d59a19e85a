import Glibc
import Logging
import Subprocess
import SystemPackage

extension LocalCluster {
    /// Makes the folders; root's are entered by the server's account, so every parent must let it pass.
    func prepareFolders(for account: ServerAccount?) async throws {
        try makeParents(of: folder)
        try makeFolder(folder, mode: 0o700, owner: account)
        guard FileStatus(folder)?.owner == account?.user ?? geteuid() else {
            throw LocalClusterError.foreign(folder: folder)
        }
        try await checkTraversable(by: account)
        try SocketFolder.make(socketFolder, owner: account)
    }

    /// Asks the kernel as that account, so that access lists and groups count too.
    private func checkTraversable(by account: ServerAccount?) async throws {
        guard account != nil else { return }
        func canEnter(_ path: FilePath) async throws -> Bool {
            let account = ServerAccount.name
            let arguments: Arguments = [
                "--reuid=\(account)", "--regid=\(account)", "--init-groups", "--", "test", "-x", path.string,
            ]
            return try await run(.name("setpriv"), arguments: arguments, output: .discarded).terminationStatus.isSuccess
        }
        if try await canEnter(folder) { return }
        var path = FilePath("/")
        for component in folder.components {
            path.append(component)
            if try await !canEnter(path) { break }
        }
        throw LocalClusterError.notTraversable(folder: path, account: ServerAccount.name)
    }

    /// A server whose owner was killed may still be closing its files.
    func waitForPreviousServer(atMost limit: Duration = .seconds(60)) async throws {
        let deadline = ContinuousClock.now + limit
        while true {
            let running = ServerProcess.running(in: dataFolder)
            if running.isEmpty { break }
            guard ContinuousClock.now < deadline else {
                throw LocalClusterError.previousServerStillRunning(folder: folder, processes: running)
            }
            try await Task.sleep(for: .milliseconds(20))
        }
        // The number of a server that is gone may have passed to another process, which would make the server refuse to
        // start. Otherwise the file stays: the server finds by it what its predecessor left in shared memory.
        if let previous = ServerProcess(dataFolder: dataFolder), ServerProcess.isRunning(previous.identifier) {
            let file = dataFolder.appending("postmaster.pid")
            guard unlink(file.string) == 0 else { throw failure("remove", file) }
        }
    }

    /// Runs `initdb` beside the final place and renames, so that an interrupted one leaves nothing half made.
    func initialise(with binaries: ServerBinaries, as account: ServerAccount?) async throws {
        guard !exists(dataFolder) else { return }
        logger.info("making a new database cluster", metadata: ["folder": "\(folder)"])
        let unfinished = folder.appending("data.unfinished")
        if exists(unfinished) {
            _ = try await run(command("/bin/rm", ["-rf", unfinished.string], as: account), output: .discarded)
        }
        var arguments = [
            "--pgdata=\(unfinished)", "--username=\(Self.superuser)", "--auth=trust", "--encoding=UTF8", "--locale=C",
            "--lc-ctype=C.UTF-8", "--data-checksums", "--no-instructions",
        ]
        if settings["fsync"] == "off" { arguments.append("--no-sync") }
        let result = try await run(
            command(binaries.initdb, arguments, as: account), output: .string(limit: 1 << 20),
            error: .combinedWithOutput)
        guard result.terminationStatus.isSuccess else {
            throw LocalClusterError.initialisationFailed(result.standardOutput)
        }
        if database != "postgres" {
            try await makeDatabase(in: unfinished, with: binaries, as: account)
        }
        guard rename(unfinished.string, dataFolder.string) == 0 else { throw failure("rename", unfinished) }
    }

    /// Single-user mode needs neither a server nor a client.
    private func makeDatabase(
        in dataFolder: FilePath, with binaries: ServerBinaries, as account: ServerAccount?
    ) async throws {
        let name = database.replacing("\"", with: "\"\"")
        var arguments = ["--single", "-D", dataFolder.string, "-c", "exit_on_error=on"]
        if let fsync = settings["fsync"] { arguments += ["-c", "fsync=\(fsync)"] }
        let result = try await run(
            command(binaries.postgres, arguments + ["postgres"], as: account),
            input: .string("CREATE DATABASE \"\(name)\"\n"), output: .string(limit: 1 << 20),
            error: .combinedWithOutput)
        guard result.terminationStatus.isSuccess else {
            throw LocalClusterError.initialisationFailed(result.standardOutput)
        }
    }
}

import Glibc
import Logging
import Subprocess
import SystemPackage

extension LocalCluster {
    /// Takes the cluster, makes it when there is none, starts the server, runs `body` once it accepts connections, and
    /// stops it when `body` has ended or the task is cancelled.
    ///
    /// A folder that was not shut down properly is recovered by the server first, however long that takes.
    /// - Throws: `LocalClusterError.serverEnded`, after cancelling `body`, when the server ends first;
    ///   `LocalClusterError.inUse` when the cluster has another owner; what `body` throws.
    package func withServer<Result: Sendable>(
        _ body: @escaping @Sendable (LocalCluster) async throws -> Result
    ) async throws -> Result {
        let account = try ServerAccount.required()
        let binaries = try await ServerBinaries.find(searchPath: getenv("PATH").map { String(cString: $0) })
        try await prepareFolders(for: account)
        let lock = try FolderLock(folder: folder)
        defer {
            if !socketFolder.starts(with: folder) { rmdir(socketFolder.string) }
            lock.release()
        }
        try await waitForPreviousServer()
        try await initialise(with: binaries, as: account)
        let previous = ServerProcess(dataFolder: dataFolder)

        return try await withThrowingTaskGroup(of: Event<Result>.self) { group in
            group.addTask { try await runServer(with: binaries, as: account) }
            group.addTask {
                try await waitUntilReady(after: previous)
                return .finished(try await body(self))
            }
            defer { group.cancelAll() }
            switch try await group.next() {
            case .finished(let result):
                // The server is stopped by cancellation; the lock is given back only after it has gone.
                group.cancelAll()
                try await group.waitForAll()
                return result
            case .serverEnded(let status, let log):
                try Task.checkCancellation()
                throw LocalClusterError.serverEnded(status: status, log: log)
            case nil:
                throw CancellationError()
            }
        }
    }

    /// Returns when the server has ended; cancelling the task stops it.
    private func runServer<Result>(
        with binaries: ServerBinaries, as account: ServerAccount?
    ) async throws -> Event<Result> {
        let log = try openLog()
        defer { try? log.close() }
        let start = try log.seek(offset: 0, from: .end)
        let result = try await run(
            command(binaries.postgres, serverArguments, as: account),
            output: .fileDescriptor(log, closeAfterSpawningProcess: false), error: .combinedWithOutput)
        return .serverEnded(status: "\(result.terminationStatus)", log: lastLogLines(since: start))
    }

    private func waitUntilReady(after previous: ServerProcess?) async throws {
        var patience = ContinuousClock.now + .seconds(10)
        while true {
            if let server = ServerProcess(dataFolder: dataFolder), server.isReady, !server.isSameRun(as: previous) {
                return
            }
            if ContinuousClock.now > patience {
                logger.notice(
                    "the database server is still starting, perhaps recovering", metadata: ["log": "\(logFile)"])
                patience += .seconds(10)
            }
            try await Task.sleep(for: .milliseconds(10))
        }
    }
}

private enum Event<Result: Sendable>: Sendable {
    case finished(Result)
    case serverEnded(status: String, log: String)
}

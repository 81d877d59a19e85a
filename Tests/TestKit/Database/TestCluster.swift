import Glibc
package import LocalPostgres
import Logging
import SystemPackage

/// The PostgreSQL server of this test process: made at the first use, gone at the end, without durability.
package struct TestCluster: Sendable {
    static let folderName = "postgres"

    package let cluster: LocalCluster

    /// The one cluster of the process.
    package static func shared() async throws -> TestCluster {
        try await starting.value
    }

    package func url(database: String) -> String {
        cluster.url(database: database)
    }

    private static let starting = Task { try await start() }

    /// Another one, with settings of its own, that runs to the end of the process.
    package static func start(port: Int = 54320, settings: [String: String] = [:]) async throws -> TestCluster {
        let folder = try TemporaryFolder()
        var logger = Logger(label: "test-cluster")
        logger.logLevel = .warning
        let cluster = LocalCluster(
            folder: FilePath(folder.path).appending(folderName), port: port,
            settings: [
                "fsync": "off", "full_page_writes": "off", "max_connections": "400", "shared_buffers": "128MB",
            ].merging(settings) { _, own in own },
            logger: logger)
        let (ready, signal) = AsyncThrowingStream<Void, any Error>.makeStream()
        Task {
            do {
                try await cluster.withServer { _ in
                    signal.yield()
                    while true { try await Task.sleep(for: .seconds(3600)) }
                }
            } catch {
                signal.finish(throwing: error)
            }
        }
        var events = ready.makeAsyncIterator()
        _ = try await events.next()
        AtExit.perform { endAtOnce(cluster) }
        return TestCluster(cluster: cluster)
    }

    /// The folder is removed next; nothing in it needs to be closed properly.
    private static func endAtOnce(_ cluster: LocalCluster) {
        guard let server = cluster.serverProcess, kill(server, SIGQUIT) == 0 else { return }
        var information = siginfo_t()
        waitid(P_PID, id_t(server), &information, WEXITED | WNOWAIT)
    }
}

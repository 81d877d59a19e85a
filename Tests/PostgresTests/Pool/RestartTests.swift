import LocalPostgres
import Logging
import Postgres
import SystemPackage
import TestKit
import Testing

@Suite("The server goes away and comes back")
struct RestartTests {
    @Test("Pool and listener find the restarted server by themselves; who waits meanwhile is served")
    func restart() async throws {
        let folder = try TemporaryFolder()
        let cluster = LocalCluster(
            folder: FilePath(folder.path).appending("restarted"), settings: ["fsync": "off"],
            logger: .quiet)
        let configuration = try PostgresConfiguration(url: cluster.url)
        let pool = PostgresPool(configuration, size: 2, acquireTimeout: .seconds(60), logger: .quiet)
        let heard = Notes<PostgresListener.Event>()
        let listening = Task {
            for await event in PostgresListener(configuration, channels: ["news"], logger: .quiet) { heard.add(event) }
        }

        try await cluster.withServer { _ in
            try await pool.simple("CREATE TABLE t (i int)")
            try await poll("the listener") { heard.all == [.reconnected] }
        }
        #expect(pool.statistics.idle == 1)
        let waiting = Task { try await pool.execute("INSERT INTO t VALUES (1)") }
        try await poll("an attempt to connect") { pool.statistics.connecting == 1 }
        try await cluster.withServer { _ in
            #expect(try await waiting.value == 1)
            try await poll("the listener") { heard.all == [.reconnected, .reconnected] }
            try await pool.execute("NOTIFY news, 'x'")
            try await poll("the news") { heard.all.last == .notification(channel: "news", payload: "x") }
            #expect(try await pool.query("SELECT i FROM t").count == 1)
        }
        listening.cancel()
        await listening.value
        await pool.close()
        try folder.remove()
    }
}

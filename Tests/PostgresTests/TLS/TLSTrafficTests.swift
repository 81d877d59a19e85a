import Postgres
import TestKit
import Testing

@Suite("TLS: what goes over it")
struct TLSTrafficTests {
    @Test("Queries, an error and a pipeline")
    func statements() async throws {
        try await withTLSConnection { connection in
            #expect(try await connection.query("SELECT $1 || '-1' AS lot", [.text("68")]).one().text("lot") == "68-1")
            #expect(try await refusal { try await connection.query("SELECT nonsense") }.sqlState == "42703")
            let results = try await connection.pipeline(
                (0..<500).map { ("SELECT repeat('ş', $1::int) AS text", [.int(Int64($0))]) })
            let lengths = try results.map { try $0.get().one().text("text").count }
            #expect(lengths == Array(0..<500))
        }
    }

    @Test("A value of several records of TLS, both ways")
    func largeValue() async throws {
        try await withTLSConnection { connection in
            let value = String(repeating: "pamuk ığdır ", count: 200_000)
            let same = try await connection.query("SELECT $1 AS text", [.text(value)]).one().text("text") == value
            #expect(same)
        }
    }

    @Test("COPY of some megabytes in and out, cut into chunks anywhere")
    func copy() async throws {
        try await withTLSConnection { connection in
            try await connection.simple("CREATE TEMP TABLE t (i bigint, x text)")
            let bytes = Array((0..<200_000).map { "\($0)\tığdır \($0) koza\n" }.joined().utf8)
            let chunks = stride(from: 0, to: bytes.count, by: 7_777).map {
                Array(bytes[$0..<min($0 + 7_777, bytes.count)])
            }
            #expect(try await connection.copyIn("COPY t FROM STDIN", chunks) == 200_000)
            var received: [UInt8] = []
            try await connection.copyOut("COPY (SELECT * FROM t ORDER BY i) TO STDOUT") { received += $0 }
            let same = received == bytes
            #expect(same, "\(received.count) of \(bytes.count) bytes")
        }
    }

    @Test("A cancel reaches a server that takes TLS alone, and the connection goes on")
    func cancellation() async throws {
        let witness = try await PostgresConnection.connect(TLSServer.shared.value.verified)
        try await closing(witness) {
            try await withTLSConnection { connection in
                let task = Task { try await connection.query("SELECT pg_sleep(600)") }
                try await witness.waitUntilServerRuns("pg_sleep(600)")
                task.cancel()
                let error = try await refusal { try await task.value }
                #expect(error.kind == .cancelled && error.sqlState == "57014")
                #expect(try await connection.query("SELECT 1 AS one").one().int("one") == 1)
            }
        }
    }

    @Test("A notification wakes the listener")
    func listening() async throws {
        var events = PostgresListener(
            try await TLSServer.shared.value.verified, channels: ["events"], logger: .quiet
        ).makeAsyncIterator()
        #expect(await events.next() == .reconnected)
        try await withTLSConnection { try await $0.simple("NOTIFY events, 'ş'") }
        #expect(await events.next() == .notification(channel: "events", payload: "ş"))
    }

    private func withTLSConnection(_ body: (PostgresConnection) async throws -> Void) async throws {
        var configuration = try await TLSServer.shared.value.verified
        // The other suites may keep the server from taking a cancellation for long.
        configuration.cancellationGrace = .seconds(300)
        let connection = try await PostgresConnection.connect(configuration)
        try await closing(connection) { try await body(connection) }
    }
}

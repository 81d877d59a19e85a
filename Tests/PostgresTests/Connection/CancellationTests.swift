import Foundation
import TestKit
import Testing

@testable import Postgres

@Suite("Cancellation")
struct CancellationTests {
    @Test("A cancelled task stops its statement on the server")
    func reachesServer() async throws {
        try await withPool(size: 2) { pool in
            let task = Task { try await pool.query("SELECT pg_sleep(120)") }
            try await pool.withConnection { witness in
                try await witness.waitUntilServerRuns("pg_sleep")
                let start = ContinuousClock.now
                task.cancel()
                let error = try await refusal { try await task.value }
                #expect(error.kind == .cancelled)
                #expect(error.sqlState == "57014")
                #expect(ContinuousClock.now - start < .seconds(10))
                let left = try await witness.query(
                    """
                    SELECT count(*) FROM pg_stat_activity
                    WHERE datname = current_database() AND state = 'active' AND query LIKE '%pg_sleep(120)%'
                      AND pid <> pg_backend_pid()
                    """)
                #expect(try left.one().int(0) == 0)
            }
            #expect(pool.statistics.busy == 0)
            #expect(pool.statistics.idle == 2)
        }
    }

    @Test("A statement of a task that is cancelled already is not sent")
    func cancelledBefore() async throws {
        try await withConnection { connection in
            try await connection.simple("CREATE TABLE t (i int)")
            let task = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                try await connection.simple("INSERT INTO t VALUES (1)")
            }
            #expect(try await refusal { try await task.value }.kind == .cancelled)
            #expect(try await connection.query("SELECT count(*) FROM t").one().int(0) == 0)
        }
    }

    @Test("A late cancel never hits the next borrower, however near the end of the statement it comes")
    func neverHitsNextBorrower() async throws {
        try await withPool(size: 1) { pool in
            var outcomes: Set<Bool> = []
            for round in 0..<5_000 where round < 100 || outcomes.count < 2 {
                // Sometimes the statement ends first, sometimes the cancel does.
                let task = Task { try await pool.query("SELECT pg_sleep(0.002)") }
                let next = Task { try await pool.query("SELECT pg_sleep(0.004), 1 AS one").one().int("one") }
                for _ in 0..<(round * 20) { await Task.yield() }
                task.cancel()
                switch await task.result {
                case .success: outcomes.insert(true)
                case .failure(let error):
                    #expect((error as? PostgresError)?.kind == .cancelled)
                    outcomes.insert(false)
                }
                let one = try await next.value
                #expect(one == 1)
            }
            #expect(outcomes == [true, false])
            #expect(pool.statistics.busy == 0)
        }
    }

    @Test("A statement timeout of the server is an error of the server, not a cancellation")
    func statementTimeout() async throws {
        try await withConnection { connection in
            try await connection.simple("SET statement_timeout = 20")
            let error = try await refusal { try await connection.query("SELECT pg_sleep(60)") }
            #expect(error.kind == .server)
            #expect(error.sqlState == "57014")
        }
    }

    @Test("A cancel that comes before the server has read the statement is not forgotten")
    func earlyCancel() async throws {
        try await withConnection { connection in
            let process = try #require(await connection.backendProcess)
            let task = try await FrozenProcess(process).whileFrozen {
                let task = Task { try await connection.query("SELECT pg_sleep(600)") }
                try await poll("the statement to be sent") { await connection.wait != nil }
                task.cancel()
                // The server forgets it when it wakes up, for it finds nothing to cancel yet.
                try await poll("the cancel to arrive") { try hasPendingInterrupt(process) }
                return task
            }
            #expect(try await refusal { try await task.value }.kind == .cancelled)
            #expect(try await connection.query("SELECT 1 AS one").one().int("one") == 1)
        }
    }

    private func hasPendingInterrupt(_ process: Int32) throws -> Bool {
        let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("ShdPnd:") })
        let signals = try #require(UInt64(line.dropFirst(7).trimmingCharacters(in: .whitespaces), radix: 16))
        return signals & (1 << UInt64(SIGINT - 1)) != 0
    }

    @Test("What a lost client has locked is free again while its statement would still run")
    func lostClient() async throws {
        try await withTestDatabase { database in
            var configuration = try database.configuration
            configuration.settings["client_connection_check_interval"] = "50ms"
            let lost = try await PostgresConnection.connect(configuration)
            let witness = try await PostgresConnection.connect(configuration)
            try await witness.simple("CREATE TABLE t (i int)")
            let task = Task { try? await lost.simple("BEGIN; LOCK TABLE t; SELECT pg_sleep(600)") }
            try await witness.waitUntilServerRuns("pg_sleep(600)")
            await lost.close()
            await task.value
            try await witness.simple("BEGIN; SET lock_timeout = '120s'; LOCK TABLE t; COMMIT")
            await witness.close()
        }
    }

    @Test("A server that does not react to a cancel costs the connection after the grace, not the caller for ever")
    func grace() async throws {
        try await withTestDatabase { database in
            var configuration = try database.configuration
            configuration.cancellationGrace = .milliseconds(300)
            let stopped = try await PostgresConnection.connect(configuration)
            let process = try #require(await stopped.backendProcess)
            let task = Task { try await stopped.query("SELECT pg_sleep(120)") }
            let witness = try await PostgresConnection.connect(configuration)
            try await witness.waitUntilServerRuns("pg_sleep(120)")
            // A stopped process takes no signal.
            try await FrozenProcess(process).whileFrozen {
                task.cancel()
                let error = try await refusal { try await task.value }
                #expect(error.kind == .cancelled)
                #expect(stopped.isClosed)
            }
            await witness.close()
        }
    }
}

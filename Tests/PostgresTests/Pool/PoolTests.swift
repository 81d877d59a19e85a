import Logging
import Postgres
import TestKit
import Testing

@Suite("The pool on a real server")
struct PoolTests {
    @Test("Never more connections than its size, and every borrower is served")
    func bounded() async throws {
        try await withPool(size: 3) { pool in
            let counts = Notes<Int64>()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<60 {
                    group.addTask {
                        let rows = try await pool.query(
                            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()")
                        counts.add(try rows.one().int(0))
                    }
                }
                try await group.waitForAll()
            }
            #expect(counts.all.count == 60)
            #expect(counts.all.allSatisfy { (1...3).contains($0) })
            let statistics = pool.statistics
            #expect(statistics.busy == 0 && statistics.waiting == 0 && statistics.idle <= 3)
        }
    }

    @Test("Borrowers are served in the order they came")
    func fair() async throws {
        try await withPool(size: 1) { pool in
            let order = Notes<Int>()
            try await withThrowingTaskGroup(of: Void.self) { group in
                try await pool.withConnection { _ in
                    for number in 0..<10 {
                        group.addTask { try await pool.withConnection { _ in order.add(number) } }
                        try await poll("waiter \(number)") { pool.statistics.waiting == number + 1 }
                    }
                }
                try await group.waitForAll()
            }
            #expect(order.all == Array(0..<10))
        }
    }

    @Test("A cancelled waiter leaves the queue at once and takes nothing with it")
    func cancelledWaiter() async throws {
        try await withPool(size: 1) { pool in
            try await pool.withConnection { _ in
                let waiter = Task { try await pool.query("SELECT 1") }
                try await poll("the waiter") { pool.statistics.waiting == 1 }
                waiter.cancel()
                #expect(try await refusal { try await waiter.value }.kind == .cancelled)
                #expect(pool.statistics.waiting == 0)
            }
            #expect(pool.statistics.idle == 1)
            let early = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                _ = try await pool.query("SELECT 1")
            }
            #expect(try await refusal { try await early.value }.kind == .cancelled)
            #expect(try await pool.query("SELECT 1").count == 1)
        }
    }

    @Test("Who waits too long gets an error; who came later goes on waiting and is served")
    func acquireTimeout() async throws {
        try await withPool(size: 1, acquireTimeout: .seconds(5)) { pool in
            // On a busy machine connecting alone may take longer.
            try await poll("a connection", within: .seconds(120)) { (try? await pool.query("SELECT 1")) != nil }
            _ = try await pool.withConnection { _ in
                let early = Task { try await pool.query("SELECT 1") }
                try await poll("the first waiter") { pool.statistics.waiting == 1 }
                let error = try await refusal { try await early.value }
                #expect(error.kind == .timeout)
                let late = Task { try await pool.query("SELECT 1") }
                try await poll("the second waiter") { pool.statistics.waiting == 1 }
                return late
            }.value
            #expect(try await pool.query("SELECT 1").count == 1)
        }
    }

    @Test("A transaction left open costs the connection, not the next borrower")
    func openTransaction() async throws {
        try await withPool(size: 1) { pool in
            try await pool.simple("CREATE TABLE t (i int)")
            try await pool.withConnection { try await $0.simple("BEGIN; INSERT INTO t VALUES (1)") }
            #expect(try await pool.query("SELECT count(*) FROM t").one().int(0) == 0)
            try await pool.withTransaction { try await $0.execute("INSERT INTO t VALUES (1)") }
            #expect(try await pool.query("SELECT count(*) FROM t").one().int(0) == 1)
        }
    }

    @Test("Idle connections that the server has ended are replaced before anybody notices")
    func terminatedWhileIdle() async throws {
        try await withTestDatabase { database in
            let pool = PostgresPool(try database.configuration, size: 2, logger: .quiet)
            for _ in 0..<5 {
                let process = try await pool.query("SELECT pg_backend_pid() AS pid").one().int("pid")
                try await database.psql("SELECT pg_terminate_backend(\(process), 5000)")
                #expect(try await pool.query("SELECT pg_backend_pid() AS pid").one().int("pid") != process)
            }
            await pool.close()
        }
    }

    @Test("A connection that ends under a statement is an error of class 57P, and the pool goes on")
    func terminatedWhileBusy() async throws {
        try await withTestDatabase { database in
            let pool = PostgresPool(try database.configuration, size: 1, logger: .quiet)
            let task = Task { try await pool.query("SELECT pg_sleep(60)") }
            _ = try await poll("the end of the backend") {
                try await database.psql(
                    """
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE datname = current_database() AND state = 'active' AND query LIKE '%pg_sleep(60)%'
                      AND pid <> pg_backend_pid()
                    """) == "t"
            }
            let error = try await refusal { try await task.value }
            #expect(error.kind == .connection)
            #expect(error.sqlState == "57P01")
            #expect(try await pool.query("SELECT 1").count == 1)
            await pool.close()
        }
    }

    @Test("Where the database does not exist, waiters get the server's answer at once")
    func lastingRefusal() async throws {
        try await withTestDatabase { database in
            var configuration = try database.configuration
            configuration.database = "no such database"
            let pool = PostgresPool(configuration, size: 2, logger: .quiet)
            #expect(try await refusal { try await pool.query("SELECT 1") }.sqlState == "3D000")
            await pool.close()
        }
    }

    @Test("A closed pool refuses; closing waits for the leases")
    func closing() async throws {
        try await withTestDatabase { database in
            let pool = PostgresPool(try database.configuration, size: 1, logger: .quiet)
            let (gate, opener) = AsyncStream<Void>.makeStream()
            let lease = Task {
                try await pool.withConnection { connection in
                    for await _ in gate { break }
                    return try await connection.query("SELECT 1").count
                }
            }
            try await poll("the lease") { pool.statistics.busy == 1 }
            let waiter = Task { try await pool.query("SELECT 1") }
            try await poll("the waiter") { pool.statistics.waiting == 1 }
            let closing = Task { await pool.close() }
            #expect(try await refusal { try await waiter.value }.kind == .closed)
            opener.yield()
            #expect(try await lease.value == 1)
            await closing.value
            #expect(try await refusal { try await pool.query("SELECT 1") }.kind == .closed)
            let left = try await database.psql(
                """
                SELECT count(*) FROM pg_stat_activity
                WHERE datname = current_database() AND application_name = 'koza' AND backend_type = 'client backend'
                """)
            #expect(left == "0")
        }
    }
}

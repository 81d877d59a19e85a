import Postgres
import TestKit
import Testing

@Suite("Prepared statements")
struct StatementTests {
    @Test("A statement is prepared once per text and parameter types")
    func preparedOnce() async throws {
        try await withConnection { connection in
            for number in 0..<5 { _ = try await connection.query("SELECT $1::bigint + 1", [.int(Int64(number))]) }
            _ = try await connection.query("SELECT $1::bigint + 1", [.null])
            #expect(try await prepared(connection, like: "SELECT $1::bigint + 1") == 2)
        }
    }

    @Test("The number of prepared statements is bounded, and those given up are gone on the server")
    func bounded() async throws {
        try await withTestConnection(statementCacheCapacity: 4) { connection in
            for number in 0..<40 {
                let row = try await connection.query("SELECT \(number) AS n").one()
                #expect(try row.int("n") == Int64(number))
            }
            let row = try await connection.query("SELECT count(*) FROM pg_prepared_statements").one()
            #expect(try row.int(0) <= 4)
        }
    }

    @Test("A table that gets another shape is read in its new shape, with no error in between")
    func changedShape() async throws {
        try await withConnection { connection in
            try await connection.simple("CREATE TABLE t (a int); INSERT INTO t VALUES (1)")
            #expect(try await connection.query("SELECT * FROM t").columns == ["a"])
            try await connection.simple("ALTER TABLE t ADD b text DEFAULT 'x'")
            #expect(try await connection.query("SELECT * FROM t").columns == ["a", "b"])
            try await connection.simple("ALTER TABLE t RENAME a TO c")
            #expect(try await connection.query("SELECT * FROM t").columns == ["c", "b"])
        }
    }

    @Test("Statements deallocated behind our back are prepared again")
    func deallocated() async throws {
        try await withConnection { connection in
            _ = try await connection.query("SELECT 1 AS a")
            try await connection.simple("DEALLOCATE ALL")
            #expect(try await connection.query("SELECT 1 AS a").count == 1)
        }
    }

    @Test("Statements called at the same time on one connection run one after another")
    func concurrentCalls() async throws {
        try await withConnection { connection in
            try await connection.simple("CREATE TABLE t (i bigint)")
            let numbers = try await withThrowingTaskGroup(of: Int64.self) { group in
                for number in 0..<50 {
                    group.addTask {
                        try await connection.execute("INSERT INTO t VALUES ($1)", [.int(Int64(number))])
                        return try await connection.query("SELECT $1::bigint", [.int(Int64(number))]).one().int(0)
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(numbers.sorted() == (0..<50).map { Int64($0) })
            #expect(try await connection.query("SELECT count(DISTINCT i) FROM t").one().int(0) == 50)
        }
    }

    @Test("execute counts rows; simple runs several statements in one transaction")
    func countsAndScripts() async throws {
        try await withConnection { connection in
            try await connection.simple("CREATE TABLE t (i int); INSERT INTO t SELECT generate_series(1, 10)")
            #expect(try await connection.execute("UPDATE t SET i = i + 1 WHERE i > $1", [.int(3)]) == 7)
            let error = try await refusal { try await connection.simple("DELETE FROM t; SELECT 1 / 0") }
            #expect(error.sqlState == "22012")
            #expect(try await connection.query("SELECT count(*) FROM t").one().int(0) == 10)
        }
    }

    @Test("Many thousand rows are read whole and in order")
    func largeResult() async throws {
        try await withConnection { connection in
            let rows = try await connection.query(
                "SELECT n, repeat('ğ', 100) AS text FROM generate_series(1, 50000) AS n")
            #expect(rows.count == 50_000)
            #expect(try rows.enumerated().allSatisfy { try $1.int("n") == Int64($0 + 1) })
            #expect(try rows.last?.text("text").utf8.count == 200)
        }
    }

    @Test("A server that does not read for a while gets everything in the end")
    func slowReader() async throws {
        try await withTestDatabase { database in
            let connection = try await PostgresConnection.connect(database.configuration)
            let witness = try await PostgresConnection.connect(database.configuration)
            let process = try #require(await connection.backendProcess)
            let text = String(repeating: "ş", count: 8 << 20)
            let sending = await FrozenProcess(process).whileFrozen {
                let task = Task { try await connection.query("SELECT length($1::text) AS n", [.text(text)]) }
                for _ in 0..<200 { _ = try? await witness.query("SELECT 1") }
                return task
            }
            #expect(try await sending.value.one().int("n") == 8 << 20)
            await witness.close()
            await connection.close()
        }
    }

    private func prepared(_ connection: PostgresConnection, like text: String) async throws -> Int64 {
        let rows = try await connection.query(
            "SELECT count(*) FROM pg_prepared_statements WHERE statement = $1", [.text(text)])
        return try rows.one().int(0)
    }
}

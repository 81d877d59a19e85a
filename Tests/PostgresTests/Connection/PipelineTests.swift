import Postgres
import TestKit
import Testing

@Suite("Pipelines")
struct PipelineTests {
    private let insert = "INSERT INTO t VALUES ($1) RETURNING i"

    @Test("Answers come in the order of the statements, prepared or new")
    func order() async throws {
        try await withConnection { connection in
            for _ in 0..<2 {
                let results = try await connection.pipeline([
                    ("CREATE TEMP TABLE t (i bigint)", []), (insert, [.int(1)]), (insert, [.int(2)]),
                    ("SELECT sum(i)::bigint AS total FROM t", []), ("DROP TABLE t", []),
                ])
                #expect(results.count == 5)
                #expect(try results[1].get().one().int("i") == 1)
                #expect(try results[2].get().one().int("i") == 2)
                #expect(try results[3].get().one().int("total") == 3)
            }
            #expect(try await connection.pipeline([]).isEmpty)
        }
    }

    @Test("An error in the middle: the statements behind it are skipped, and nothing is committed")
    func errorInTheMiddle() async throws {
        try await withConnection { connection in
            try await connection.simple("CREATE TABLE t (i bigint PRIMARY KEY)")
            let results = try await connection.pipeline([
                (insert, [.int(1)]), (insert, [.int(1)]), (insert, [.int(2)]), ("SELECT nonsense", []),
            ])
            #expect(try results[0].get().affectedRows == 1)
            #expect(failure(results[1])?.sqlState == "23505")
            #expect(failure(results[2])?.kind == .skipped)
            #expect(failure(results[3])?.kind == .skipped)
            #expect(try await connection.query("SELECT count(*) FROM t").one().int(0) == 0)
            let again = try await connection.pipeline([(insert, [.int(1)]), (insert, [.int(2)])])
            #expect(again.allSatisfy { failure($0) == nil })
        }
    }

    @Test("A statement that cannot be prepared fails as itself; those before it are not spoilt")
    func errorInPreparing() async throws {
        try await withConnection { connection in
            let results = try await connection.pipeline([
                ("SELECT 1 AS a", []), ("SELECT nonsense", []), ("SELECT 2 AS b", []),
            ])
            #expect(try results[0].get().one().int("a") == 1)
            #expect(failure(results[1])?.sqlState == "42703")
            #expect(failure(results[2])?.kind == .skipped)
            #expect(try await connection.query("SELECT 2 AS b").one().int("b") == 2)
        }
    }

    @Test("In an open transaction an error spoils the transaction, which rolls back")
    func inTransaction() async throws {
        try await withConnection { connection in
            try await connection.simple("CREATE TABLE t (i bigint PRIMARY KEY)")
            try await connection.transaction { connection in
                let results = try await connection.pipeline([(insert, [.int(1)]), (insert, [.int(2)])])
                #expect(try results[1].get().one().int("i") == 2)
            }
            #expect(try await connection.query("SELECT count(*) FROM t").one().int(0) == 2)
        }
    }

    @Test("A commit that fails at the Sync fails the whole pipeline, and the connection stays good")
    func commitFails() async throws {
        try await withConnection { connection in
            try await connection.simple(
                """
                CREATE TABLE p (i bigint PRIMARY KEY);
                CREATE TABLE t (i bigint CONSTRAINT late REFERENCES p DEFERRABLE INITIALLY DEFERRED)
                """)
            for _ in 0..<2 {
                let error = try await refusal { try await connection.pipeline([(insert, [.int(1)])]) }
                #expect(error.sqlState == "23503")
                #expect(error.constraint == "late")
            }
            #expect(try await connection.query("SELECT count(*) FROM t").one().int(0) == 0)
        }
    }

    @Test("More is sent and received than any buffer holds, without a standstill")
    func large() async throws {
        try await withConnection { connection in
            let text = String(repeating: "ş", count: 20_000)
            let statements = (0..<500).map { number in
                (sql: "SELECT $1::text AS text, $2::bigint AS n", parameters: [.text(text), .int(Int64(number))])
                    as (sql: String, parameters: [PostgresValue])
            }
            let results = try await connection.pipeline(statements)
            #expect(results.count == 500)
            for (number, result) in results.enumerated() {
                let row = try result.get().one()
                #expect(try row.int("n") == Int64(number))
                #expect(try row.text("text").utf8.count == 40_000)
            }
        }
    }

    @Test("More different statements than the cache holds still run")
    func moreThanTheCache() async throws {
        try await withTestConnection(statementCacheCapacity: 3) { connection in
            for _ in 0..<2 {
                let results = try await connection.pipeline((0..<10).map { ("SELECT \($0) AS n", []) })
                #expect(try results.map { try $0.get().one().int("n") } == (0..<10).map { Int64($0) })
            }
            let held = try await connection.query("SELECT count(*) FROM pg_prepared_statements").one().int(0)
            #expect(held <= 3)
        }
    }

    @Test("Cancelling the task cancels the pipeline")
    func cancelled() async throws {
        try await withTestDatabase { database in
            let connection = try await PostgresConnection.connect(database.configuration)
            let witness = try await PostgresConnection.connect(database.configuration)
            let task = Task { try await connection.pipeline([("SELECT 1", []), ("SELECT pg_sleep(60)", [])]) }
            try await witness.waitUntilServerRuns("pg_sleep")
            task.cancel()
            #expect(try await refusal { try await task.value }.kind == .cancelled)
            #expect(try await connection.query("SELECT 1").count == 1)
            await witness.close()
            await connection.close()
        }
    }

    private func failure(_ result: Result<PostgresRows, PostgresError>) -> PostgresError? {
        if case .failure(let error) = result { error } else { nil }
    }
}

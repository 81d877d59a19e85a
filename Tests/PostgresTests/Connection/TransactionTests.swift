import Postgres
import TestKit
import Testing

@Suite("Transactions")
struct TransactionTests {
    private struct Refused: Error {}

    @Test("What the body did is there after it returned, and gone after it threw; its error comes out as itself")
    func commitAndRollback() async throws {
        try await withConnection { connection in
            try await connection.simple("CREATE TABLE t (i int)")
            let answer = try await connection.transaction { connection in
                try await connection.execute("INSERT INTO t VALUES (1)")
                return "done"
            }
            #expect(answer == "done")
            await #expect(throws: Refused.self) {
                try await connection.transaction { connection in
                    try await connection.execute("INSERT INTO t VALUES (2)")
                    throw Refused()
                }
            }
            let error = try await refusal {
                try await connection.transaction { try await $0.execute("INSERT INTO nowhere VALUES (1)") }
            }
            #expect(error.sqlState == "42P01")
            #expect(try await connection.query("SELECT i FROM t").map { try $0.int("i") } == [1])
        }
    }

    @Test("A commit that a deferred constraint refuses is an error of the commit")
    func commitFails() async throws {
        try await withConnection { connection in
            try await connection.simple(
                """
                CREATE TABLE t (i int PRIMARY KEY);
                CREATE TABLE u (i int CONSTRAINT late REFERENCES t DEFERRABLE INITIALLY DEFERRED)
                """)
            let error = try await transactionRefusal {
                try await connection.transaction { try await $0.execute("INSERT INTO u VALUES (1)") }
            }
            #expect(error.commitError?.sqlState == "23503")
            #expect(error.commitError?.constraint == "late")
            #expect(error.bodyError == nil && error.rollbackError == nil && error.beginError == nil)
            #expect(error.outcome == .rolledBack)
            #expect(error.sqlState == "23503")
            #expect(connection.isClosed)
        }
    }

    @Test("A body that hides a failed statement does not commit in silence")
    func hiddenFailure() async throws {
        try await withConnection { connection in
            let error = try await transactionRefusal {
                try await connection.transaction { connection in
                    _ = try? await connection.query("SELECT 1 / 0")
                }
            }
            #expect(error.commitError?.kind == .transaction)
            #expect(error.outcome == .rolledBack)
        }
    }

    @Test("A connection lost in the body: body and rollback errors apart, nothing committed")
    func lostInBody() async throws {
        try await withTestDatabase { database in
            let connection = try await PostgresConnection.connect(database.configuration)
            let process = try #require(await connection.backendProcess)
            let error = try await transactionRefusal {
                try await connection.transaction { connection in
                    try await database.psql("SELECT pg_terminate_backend(\(process), 5000)")
                    try await connection.simple("SELECT 1")
                }
            }
            let bodyError = try #require(error.bodyError as? PostgresError)
            #expect(bodyError.kind == .connection)
            #expect(bodyError.sqlState == "57P01")
            #expect(error.rollbackError != nil && error.commitError == nil)
            #expect(error.outcome == .rolledBack)
            #expect(connection.isClosed)
        }
    }

    @Test("A connection lost before COMMIT is answered: the outcome is unknown and says so")
    func lostAtCommit() async throws {
        try await withTestDatabase { database in
            let connection = try await PostgresConnection.connect(database.configuration)
            let process = try #require(await connection.backendProcess)
            let error = try await transactionRefusal {
                try await connection.transaction { _ in
                    try await database.psql("SELECT pg_terminate_backend(\(process), 5000)")
                }
            }
            #expect(error.commitError?.kind == .connection)
            #expect(error.outcome == .unknown)
        }
    }

    @Test("A transaction inside a transaction is refused at its beginning")
    func nested() async throws {
        try await withConnection { connection in
            let error = try await transactionRefusal {
                try await connection.transaction { try await $0.transaction { _ in } }
            }
            #expect(error.beginError?.kind == .usage)
        }
    }

    @Test("Isolation and access mode are what was asked for", arguments: PostgresIsolation.allCases)
    func isolation(level: PostgresIsolation) async throws {
        try await withConnection { connection in
            let row = try await connection.transaction(isolation: level, readOnly: true) { connection in
                try await connection.query(
                    """
                    SELECT current_setting('transaction_isolation') AS isolation,
                      current_setting('transaction_read_only') AS read_only
                    """
                ).one()
            }
            #expect(try row.text("isolation").uppercased() == level.rawValue)
            #expect(try row.text("read_only") == "on")
        }
    }

    @Test("A task cancelled in the body rolls back and leaves the connection good")
    func cancelledBody() async throws {
        try await withConnection { connection in
            try await connection.simple("CREATE TABLE t (i int)")
            let task = Task {
                try await connection.transaction { connection in
                    try await connection.execute("INSERT INTO t VALUES (1)")
                    withUnsafeCurrentTask { $0?.cancel() }
                    try await connection.execute("INSERT INTO t VALUES (2)")
                }
            }
            let error = try await refusal { try await task.value }
            #expect(error.kind == .cancelled)
            #expect(try await connection.query("SELECT count(*) FROM t").one().int(0) == 0)
        }
    }

    private func transactionRefusal<Value>(
        sourceLocation: SourceLocation = #_sourceLocation, _ body: () async throws -> Value
    ) async throws -> PostgresTransactionError {
        let error = await #expect(throws: PostgresTransactionError.self, sourceLocation: sourceLocation) {
            _ = try await body()
        }
        return try #require(error, sourceLocation: sourceLocation)
    }
}

import Postgres
import Testing

@Suite("Errors say why and betray no value")
struct ErrorTests {
    private let secret = "12345678901"

    @Test("A violated constraint is named, with table and SQLSTATE, and the key is not shown")
    func uniqueViolation() async throws {
        try await withConnection { connection in
            try await connection.simple("CREATE TABLE person (national_id text CONSTRAINT one_person UNIQUE)")
            try await connection.execute("INSERT INTO person VALUES ($1)", [.text(secret)])
            let error = try await refusal {
                try await connection.execute("INSERT INTO person VALUES ($1)", [.text(secret)])
            }
            #expect(error.kind == .server)
            #expect(error.sqlState == "23505")
            #expect(error.constraint == "one_person")
            #expect(error.table == "person")
            #expect(error.schema == "public")
            #expect(error.detail?.contains(secret) == true)
            expectSilence(of: error)
            #expect("\(error)".contains("one_person") && "\(error)".contains("23505"))
        }
    }

    @Test(
        "The server quotes the value in its message or detail; the description does not",
        arguments: ["SELECT $1::text::int", "SELECT $1::text::regclass", "SELECT $1::text::jsonb"])
    func quotedValue(sql: String) async throws {
        try await withConnection { connection in
            let value = "x" + secret
            let error = try await refusal { _ = try await connection.query(sql, [.text(value)]) }
            #expect((error.message + (error.detail ?? "")).contains(value))
            expectSilence(of: error)
        }
    }

    @Test("A value that a function raises, or that lies in a table, is not shown either")
    func raisedAndStored() async throws {
        try await withConnection { connection in
            try await connection.simple(
                """
                CREATE FUNCTION refuse() RETURNS void LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'person \(secret)' USING ERRCODE = '40001'; END $$;
                CREATE TABLE t AS SELECT 'x\(secret)'::text AS x;
                """)
            let raised = try await refusal { _ = try await connection.query("SELECT refuse()") }
            #expect(raised.sqlState == "40001")
            #expect(raised.isTransientConflict)
            expectSilence(of: raised)
            let stored = try await refusal {
                try await connection.simple("ALTER TABLE t ALTER x TYPE int USING x::int")
            }
            #expect(stored.sqlState == "22P02")
            expectSilence(of: stored)
        }
    }

    @Test("Mistakes in the SQL itself are told in words, with the place")
    func syntaxError() async throws {
        try await withConnection { connection in
            let error = try await refusal { _ = try await connection.query("SELECT $1::int FORM t", [.text(secret)]) }
            #expect(error.sqlState == "42601")
            #expect(error.position == 21)
            #expect("\(error)".contains("syntax error"))
            expectSilence(of: error)
        }
    }

    @Test("An error in one statement leaves the connection good for the next")
    func goesOn() async throws {
        try await withConnection { connection in
            for _ in 0..<3 {
                let error = try await refusal { _ = try await connection.query("SELECT 1 / $1", [.int(0)]) }
                #expect(error.sqlState == "22012")
                #expect(try await connection.query("SELECT 1").one().int(0) == 1)
            }
        }
    }

    @Test("COPY outside its own calls is refused, and the connection recovers or is closed")
    func copyInQuery() async throws {
        try await withConnection { connection in
            try await connection.simple("CREATE TABLE t (i int)")
            let into = try await refusal { _ = try await connection.query("COPY t FROM STDIN") }
            #expect(into.kind == .usage)
            #expect(try await connection.query("SELECT 1").count == 1)
            let out = try await refusal { _ = try await connection.query("COPY t TO STDOUT") }
            #expect(out.kind == .usage)
            #expect(connection.isClosed)
        }
    }

    private func expectSilence(of error: PostgresError, sourceLocation: SourceLocation = #_sourceLocation) {
        var dumped = ""
        dump(error, to: &dumped)
        for text in ["\(error)", String(reflecting: error), dumped] {
            #expect(!text.contains(secret), sourceLocation: sourceLocation)
        }
    }
}

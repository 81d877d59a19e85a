import Postgres
import Testing

@Suite("NULL, a wrong type and a value out of bounds are three different things")
struct NullTests {
    @Test("NULL is nil for the optional forms and an error of its own for the others")
    func null() async throws {
        try await withConnection { connection in
            let row = try await connection.query(
                "SELECT NULL::bigint AS i, NULL::text AS t, NULL::timestamptz AS z, NULL::bytea AS b, NULL::text[] AS a"
            ).one()
            #expect(try row.optionalInt("i") == nil)
            #expect(try row.optionalText("t") == nil)
            #expect(try row.optionalTimestamptz("z") == nil)
            #expect(try row.optionalBytes("b") == nil)
            #expect(try row.optionalTextArray("a") == nil)
            #expect(try row.isNull("i"))
            let error = try await refusal { _ = try row.int("i") }
            #expect(error.kind == .unexpectedNull)
            #expect(error.sqlState == "22002")
        }
    }

    @Test("An empty text is not NULL")
    func emptyText() async throws {
        try await withConnection { connection in
            let row = try await connection.query("SELECT $1::text, $2::bytea", ["", .bytes([])]).one()
            #expect(try row.optionalText(0) == "")
            #expect(try row.optionalBytes(1) == [])
        }
    }

    @Test("NULL parameters arrive as NULL whatever the type")
    func nullParameters() async throws {
        try await withConnection { connection in
            try await connection.simple("CREATE TABLE t (a bigint, b text, c timestamptz, d bytea)")
            try await connection.execute(
                "INSERT INTO t VALUES ($1, $2, $3, $4)",
                [PostgresValue(Int?.none), PostgresValue(String?.none), nil, .optional([UInt8]?.none) { .bytes($0) }])
            let count = try await connection.query("SELECT count(*) FROM t WHERE num_nulls(a, b, c, d) = 4")
            #expect(try count.one().int(0) == 1)
        }
    }

    @Test("A column of another type is refused, also where its text could be read")
    func wrongType() async throws {
        try await withConnection { connection in
            let row = try await connection.query("SELECT '12'::text AS t, 1.5::numeric AS n, 12 AS i, now() AS z").one()
            for read in [
                { try row.int("t") }, { try row.int("n") }, { try row.timestamptz("i") }, { try row.int("z") },
            ] as [() throws -> Int64] {
                let error = try await refusal { _ = try read() }
                #expect(error.kind == .decoding)
                #expect(error.sqlState == "42804")
            }
            #expect(try row.int("i") == 12)
        }
    }

    @Test("A missing column is an error, by name and by place")
    func missingColumn() async throws {
        try await withConnection { connection in
            let row = try await connection.query("SELECT 1 AS a").one()
            #expect(try await refusal { _ = try row.int("b") }.sqlState == "42703")
            #expect(try await refusal { _ = try row.int(1) }.sqlState == "42703")
            #expect(try await refusal { _ = try row.int(-1) }.sqlState == "42703")
        }
    }

    @Test("infinity has no microseconds and is an error, not a number")
    func infinity() async throws {
        try await withConnection { connection in
            let row = try await connection.query("SELECT 'infinity'::timestamptz AS z").one()
            let error = try await refusal { _ = try row.timestamptz("z") }
            #expect(error.kind == .decoding)
            #expect(error.sqlState == "22000")
        }
    }
}

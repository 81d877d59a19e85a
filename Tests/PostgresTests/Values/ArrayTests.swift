import Postgres
import Testing

@Suite("Arrays")
struct ArrayTests {
    private let awkward = [
        "", " ", "NULL", "null", "a,b", "{}", "\"", "\\", "\\\"", "it's", "İıŞşĞğÜüÖöÇç", "satır\nsonu\t", "🧵 koza",
    ]

    @Test("Texts with quotes, braces, backslashes, Turkish letters and the word NULL come back")
    func texts() async throws {
        try await withConnection { connection in
            let row = try await connection.query(
                "SELECT $1::text[] AS binary, $2::numeric[] AS literal", [.textArray(awkward), .numericArray(["1.50"])]
            ).one()
            #expect(try row.textArray("binary") == awkward)
            #expect(try row.numericArray("literal") == ["1.50"])
            let elements = try await connection.query("SELECT x FROM unnest($1) AS x", [.textArray(awkward)])
            #expect(try elements.map { try $0.text("x") } == awkward)
        }
    }

    @Test("NULL elements are nil for the nullable form and an error for the other")
    func nullElements() async throws {
        try await withConnection { connection in
            let texts: [String?] = ["NULL", nil, "", nil]
            let row = try await connection.query(
                "SELECT $1::text[] AS t, $2::bigint[] AS i, $3::uuid[] AS u",
                [
                    .nullableTextArray(texts), .nullableIntArray([1, nil, .max]),
                    .nullableUuidArray([nil, "0f0e0d0c-0b0a-4908-8706-050403020100"]),
                ]
            ).one()
            #expect(try row.nullableTextArray("t") == texts)
            #expect(try row.nullableIntArray("i") == [1, nil, .max])
            #expect(try row.nullableUuidArray("u") == [nil, "0f0e0d0c-0b0a-4908-8706-050403020100"])
            let error = try await refusal { _ = try row.textArray("t") }
            #expect(error.kind == .unexpectedNull)
        }
    }

    @Test("Every kind of array comes back")
    func everyKind() async throws {
        try await withConnection { connection in
            let row = try await connection.query(
                """
                SELECT $1 AS bool, $2 AS int, $3 AS double, $4 AS zone, $5 AS day, $6 AS json, $7 AS jsonb, $8 AS uuid,
                  $9 AS bytes
                """,
                [
                    .boolArray([true, false]), .intArray([.min, 0, .max]), .doubleArray([0.1, -.infinity]),
                    .timestamptzArray([-1, 1_763_718_515_123_456]), .dateArray(["2026-11-21", "0001-01-01"]),
                    .jsonArray([#"{"a": "\"ş\""}"#, "null"]), .jsonbArray([#"{"a":1}"#]),
                    .uuidArray(["0f0e0d0c-0b0a-4908-8706-050403020100"]), .bytesArray([[], [0, 0xFF, 0x5C]]),
                ]
            ).one()
            #expect(try row.boolArray("bool") == [true, false])
            #expect(try row.intArray("int") == [.min, 0, .max])
            #expect(try row.doubleArray("double") == [0.1, -.infinity])
            #expect(try row.timestamptzArray("zone") == [-1, 1_763_718_515_123_456])
            #expect(try row.dateArray("day") == ["2026-11-21", "0001-01-01"])
            #expect(try row.jsonArray("json") == [#"{"a": "\"ş\""}"#, "null"])
            #expect(try row.jsonArray("jsonb") == [#"{"a": 1}"#])
            #expect(try row.uuidArray("uuid") == ["0f0e0d0c-0b0a-4908-8706-050403020100"])
            #expect(try row.bytesArray("bytes") == [[], [0, 0xFF, 0x5C]])
        }
    }

    @Test("Empty arrays come back empty, not NULL")
    func empty() async throws {
        try await withConnection { connection in
            let row = try await connection.query(
                "SELECT $1 AS t, $2 AS n, cardinality($1) AS length", [.textArray([]), .numericArray([])]
            ).one()
            #expect(try row.textArray("t") == [])
            #expect(try row.optionalNumericArray("n") == [])
            #expect(try row.int("length") == 0)
        }
    }

    @Test("Five thousand rows go in by one statement over unnested arrays", arguments: [1, 64, 5_000])
    func setBased(count: Int) async throws {
        try await withConnection { connection in
            try await connection.simple("CREATE TABLE t (i bigint, x text, z timestamptz, p jsonb, h bytea)")
            let affected = try await connection.execute(
                "INSERT INTO t SELECT * FROM unnest($1, $2, $3, $4, $5)",
                [
                    .intArray((0..<count).map { Int64($0) }), .nullableTextArray((0..<count).map { "ğ\($0)" }),
                    .timestamptzArray((0..<count).map { Int64($0) }), .jsonbArray((0..<count).map { "{\"n\":\($0)}" }),
                    .bytesArray((0..<count).map { [UInt8(truncatingIfNeeded: $0)] }),
                ])
            #expect(affected == count)
            let rows = try await connection.query("SELECT * FROM t ORDER BY i")
            #expect(rows.count == count)
            let last = try #require(rows.last)
            #expect(try last.text("x") == "ğ\(count - 1)")
            #expect(try last.timestamptz("z") == Int64(count - 1))
            #expect(try last.bytes("h") == [UInt8(truncatingIfNeeded: count - 1)])
        }
    }

    @Test("Arrays of more than one dimension are refused")
    func dimensions() async throws {
        try await withConnection { connection in
            let row = try await connection.query("SELECT '{{a},{b}}'::text[] AS a, '[0:1]={1,2}'::int[] AS b").one()
            #expect(try await refusal { _ = try row.textArray("a") }.kind == .decoding)
            #expect(try await refusal { _ = try row.intArray("b") }.kind == .decoding)
        }
    }
}

import Postgres
import Testing

@Suite("Scalars keep their type and their value")
struct ScalarTests {
    @Test("Every scalar comes back as it was sent")
    func roundTrip() async throws {
        try await withConnection { connection in
            let rows = try await connection.query(
                """
                SELECT $1::bool AS bool, $2::bigint AS int, $3::float8 AS double, $4::text AS text,
                  $5::numeric AS numeric, $6::timestamptz AS timestamptz, $7::date AS date, $8::json AS json,
                  $9::jsonb AS jsonb, $10::uuid AS uuid, $11::bytea AS bytes
                """,
                [
                    true, .int(.min), .double(0.1), "İğdır çırçır ' \" \\ ₺", .numeric("123456789012345678901.10"),
                    .timestamptz(microsecondsSinceEpoch: 1_763_718_515_123_456), .date("2026-11-21"),
                    .json(#"{"b": 1,  "a": "ş"}"#), .jsonb(#"{"b": 1,  "a": "ş"}"#),
                    .uuid("0F0E0D0C-0B0A-4908-8706-050403020100"), .bytes([0, 1, 0x5C, 0xFF]),
                ])
            let row = try rows.one()
            #expect(try row.bool("bool"))
            #expect(try row.int("int") == .min)
            #expect(try row.double("double") == 0.1)
            #expect(try row.text("text") == "İğdır çırçır ' \" \\ ₺")
            #expect(try row.numeric("numeric") == "123456789012345678901.10")
            #expect(try row.timestamptz("timestamptz") == 1_763_718_515_123_456)
            #expect(try row.date("date") == "2026-11-21")
            #expect(try row.json("json") == #"{"b": 1,  "a": "ş"}"#)
            #expect(try row.json("jsonb") == #"{"a": "ş", "b": 1}"#)
            #expect(try row.uuid("uuid") == "0f0e0d0c-0b0a-4908-8706-050403020100")
            #expect(try row.bytes("bytes") == [0, 1, 0x5C, 0xFF])
            #expect(try row.bytes(10) == [0, 1, 0x5C, 0xFF])
        }
    }

    @Test("Doubles come back bit for bit", arguments: [0, -0.0, 1 / 3, .leastNonzeroMagnitude, 1.7976931348623157e308])
    func doubles(value: Double) async throws {
        try await withConnection { connection in
            let row = try await connection.query("SELECT $1::float8", [.double(value)]).one()
            #expect(try row.double(0).bitPattern == value.bitPattern)
        }
    }

    @Test("Doubles outside the numbers are read too")
    func specialDoubles() async throws {
        try await withConnection { connection in
            let row = try await connection.query(
                "SELECT $1::float8, $2::float8", [.double(.infinity), .double(.nan)]
            ).one()
            #expect(try row.double(0) == .infinity)
            #expect(try row.double(1).isNaN)
        }
    }

    @Test(
        "Decimals keep every digit",
        arguments: ["0.10", "99999999999999999999999999.999999999", "-0.000000000000000000001", "1000"])
    func numerics(text: String) async throws {
        try await withConnection { connection in
            let row = try await connection.query("SELECT $1::numeric", [.numeric(text)]).one()
            #expect(try row.numeric(0) == text)
        }
    }

    @Test("A sum over decimals is exact, where doubles would not be")
    func numericSum() async throws {
        try await withConnection { connection in
            let row = try await connection.query(
                "SELECT sum(x) AS total FROM unnest($1) AS x", [.numericArray(["0.1", "0.2", "100000000000000000"])]
            ).one()
            #expect(try row.numeric("total") == "100000000000000000.3")
        }
    }

    @Test("A text parameter takes the type of its place: uuid, date, enum, integer")
    func textTakesTypeOfPlace() async throws {
        try await withConnection { connection in
            try await connection.simple(
                "CREATE TYPE lane AS ENUM ('green', 'red'); CREATE TABLE t (a uuid, b date, c lane, d int)")
            try await connection.execute(
                "INSERT INTO t VALUES ($1, $2, $3, $4)",
                ["0f0e0d0c-0b0a-4908-8706-050403020100", "2026-01-31", "red", "7"])
            let row = try await connection.query("SELECT * FROM t WHERE c = $1", ["red"]).one()
            #expect(try row.date("b") == "2026-01-31")
            #expect(try row.text("c") == "red")
            #expect(try row.int("d") == 7)
        }
    }

    @Test("A NUL in a text is refused before it is sent, not cut off")
    func nulInText() async throws {
        try await withConnection { connection in
            let error = try await refusal { _ = try await connection.query("SELECT $1::text", ["a\0b"]) }
            #expect(error.kind == .usage)
            #expect(error.sqlState == "22021")
            let inSQL = try await refusal { try await connection.simple("SELECT 1\0; DROP TABLE t") }
            #expect(inSQL.kind == .usage)
        }
    }
}

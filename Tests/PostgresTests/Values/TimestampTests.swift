import Postgres
import Testing

@Suite("Timestamps keep their microseconds")
struct TimestampTests {
    @Test(
        "A timestamp comes back to the microsecond, and means what the server means",
        arguments: [
            (Int64(0), "1970-01-01T00:00:00.000000"),
            (1, "1970-01-01T00:00:00.000001"),
            (-1, "1969-12-31T23:59:59.999999"),
            (1_763_718_515_123_456, "2025-11-21T09:48:35.123456"),
            (951_782_400_000_000, "2000-02-29T00:00:00.000000"),
            (-62_135_596_800_000_000, "0001-01-01T00:00:00.000000"),
            (253_402_300_800_000_000, "10000-01-01T00:00:00.000000"),
            (.max, "294247-01-10T04:00:54.775807"),
        ])
    func microseconds(value: Int64, text: String) async throws {
        try await withConnection { connection in
            let row = try await connection.query(
                """
                SELECT $1::timestamptz AS z,
                  $1::timestamptz = ($2 || 'Z')::timestamptz AS as_text
                """, [.timestamptz(microsecondsSinceEpoch: value), .text(text)]
            ).one()
            #expect(try row.timestamptz("z") == value)
            #expect(try row.bool("as_text"))
        }
    }

    @Test("Years before our era and the ends of the range are read")
    func ends() async throws {
        try await withConnection { connection in
            let rows = try await connection.query(
                """
                SELECT z, (extract(epoch FROM z) * 1000000)::bigint AS microseconds
                FROM unnest(ARRAY['4713-01-01 00:00:00 BC', '0044-03-15 12:00:00.5 BC', '0001-12-31 23:59:59 BC',
                  '294246-12-31 23:59:59.999999']::timestamptz[]) AS z
                """)
            #expect(rows.count == 4)
            for row in rows { #expect(try row.timestamptz("z") == row.int("microseconds")) }
        }
    }

    @Test("A timestamp after the last that 64 bits of microseconds since 1970 hold is an error, not a crash")
    func afterTheLast() async throws {
        try await withConnection { connection in
            let row = try await connection.query(
                "SELECT '294247-01-10 04:00:54.775808Z'::timestamptz, '294276-12-31 23:59:59Z'::timestamptz"
            ).one()
            #expect(try await refusal { try row.timestamptz(0) }.kind == .decoding)
            #expect(try await refusal { try row.timestamptz(1) }.kind == .decoding)
        }
    }

    @Test("A timestamp that PostgreSQL cannot hold is refused")
    func outOfRange() async throws {
        try await withConnection { connection in
            let here = try await refusal {
                _ = try await connection.query("SELECT $1::timestamptz", [.timestamptz(microsecondsSinceEpoch: .min)])
            }
            #expect(here.sqlState == "22008")
            let there = try await refusal {
                _ = try await connection.query(
                    "SELECT $1::timestamptz", [.timestamptz(microsecondsSinceEpoch: -300_000_000_000_000_000)])
            }
            #expect(there.sqlState == "22008")
        }
    }

    @Test("A session in another zone is read rightly all the same")
    func otherZone() async throws {
        try await withConnection { connection in
            try await connection.simple("SET TimeZone = 'Asia/Kathmandu'")
            let value = Int64(1_763_718_515_123_456)
            let read = try await connection.query(
                "SELECT $1::timestamptz", [.timestamptz(microsecondsSinceEpoch: value)]
            ).one()
            #expect(try read.timestamptz(0) == value)
        }
    }

    @Test("A new session ignores the database's own zone and date style")
    func newSessionIsPinned() async throws {
        try await withDatabaseSettings("TimeZone = 'Europe/Istanbul'", "DateStyle = 'German'") { connection in
            let row = try await connection.query(
                """
                SELECT current_setting('TimeZone') AS tz, current_setting('DateStyle') AS style,
                  current_setting('client_encoding') AS encoding, current_setting('application_name') AS name
                """
            ).one()
            #expect(try row.text("tz") == "UTC")
            #expect(try row.text("style") == "ISO, YMD")
            #expect(try row.text("encoding") == "UTF8")
            #expect(try row.text("name") == "koza")
        }
    }
}

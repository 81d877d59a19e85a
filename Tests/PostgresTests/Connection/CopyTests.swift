import Postgres
import TestKit
import Testing

@Suite("COPY")
struct CopyTests {
    private struct Refused: Error {}

    @Test("What goes in comes out, cut into chunks anywhere")
    func roundTrip() async throws {
        try await withConnection { connection in
            try await connection.simple("CREATE TABLE t (i bigint, x text)")
            let lines = (0..<20_000).map { "\($0)\tığdır \($0) \\\\ \\t\n" }
            let bytes = lines.joined().utf8.map { $0 }
            let chunks = stride(from: 0, to: bytes.count, by: 777).map { Array(bytes[$0..<min($0 + 777, bytes.count)]) }
            #expect(try await connection.copyIn("COPY t FROM STDIN", chunks) == 20_000)
            var received: [UInt8] = []
            let count = try await connection.copyOut("COPY (SELECT * FROM t ORDER BY i) TO STDOUT") { row in
                received += row
            }
            #expect(count == 20_000)
            let same = received == bytes
            #expect(same, "\(received.count) of \(bytes.count) bytes")
            #expect(try await connection.query("SELECT 1").count == 1)
        }
    }

    @Test("The binary form brings the same values, the first and the last of each type, and no row from an empty table")
    func binary() async throws {
        try await withConnection { connection in
            try await connection.simple(
                """
                CREATE TABLE t (i smallint, j integer, k bigint, x text, d json, at timestamptz);
                INSERT INTO t VALUES (-32768, -2147483648, -9223372036854775808, 'ığdır ' || E'\\t\\n\\\\', '{"a": 1}',
                    '1969-12-31T23:59:59.999999Z');
                INSERT INTO t VALUES (32767, 2147483647, 9223372036854775807, '', '[]', '2026-11-21T09:48:35.123456+03')
                """)
            var rows: [[String]] = []
            let read = { (row: inout BinaryRow) in
                rows.append(
                    try [
                        "\(row.int())", "\(row.int())", "\(row.int())", row.text(), row.text(), "\(row.timestamptz())",
                    ])
            }
            #expect(try await connection.copyOutBinary("SELECT * FROM t ORDER BY i", read) == 2)
            #expect(
                rows == [
                    ["-32768", "-2147483648", "-9223372036854775808", "ığdır \t\n\\", #"{"a": 1}"#, "-1"],
                    ["32767", "2147483647", "9223372036854775807", "", "[]", "1795243715123456"],
                ])
            #expect(try await connection.copyOutBinary("SELECT * FROM t WHERE false", read) == 0)
            #expect(rows.count == 2)
        }
    }

    @Test("A binary row that is not as the caller says is an error, and the connection goes on")
    func binaryMismatch() async throws {
        try await withConnection { connection in
            let wrong: [(String, (inout BinaryRow) throws -> Void)] = [
                ("SELECT NULL::text", { _ = try $0.text() }), ("SELECT 'nine bytes'", { _ = try $0.int() }),
                ("SELECT 1", { for _ in 0..<2 { _ = try $0.int() } }),
                ("SELECT 'infinity'::timestamptz", { _ = try $0.timestamptz() }),
            ]
            for (query, read) in wrong {
                let error = try await refusal { try await connection.copyOutBinary(query) { try read(&$0) } }
                #expect([.decoding, .unexpectedNull].contains(error.kind), "\(query)")
            }
            #expect(try await connection.query("SELECT 1").count == 1)
        }
    }

    @Test("Chunks may come from an asynchronous sequence")
    func asynchronous() async throws {
        try await withConnection { connection in
            try await connection.simple("CREATE TABLE t (i bigint)")
            let chunks = AsyncStream { continuation in
                for number in 0..<100 { continuation.yield(Array("\(number)\n".utf8)) }
                continuation.finish()
            }
            #expect(try await connection.copyIn("COPY t FROM STDIN", chunks) == 100)
            #expect(try await connection.query("SELECT sum(i)::bigint FROM t").one().int(0) == 4950)
        }
    }

    @Test("A bad row refuses the whole COPY with its SQLSTATE, and shows no value")
    func badRow() async throws {
        try await withConnection { connection in
            try await connection.simple("CREATE TABLE t (i bigint)")
            let chunks = ["1\n", "secret7\n", "3\n"].map { Array($0.utf8) }
            let error = try await refusal { try await connection.copyIn("COPY t FROM STDIN", chunks) }
            #expect(error.sqlState == "22P02")
            #expect(!"\(error)".contains("secret7"))
            #expect(try await connection.query("SELECT count(*) FROM t").one().int(0) == 0)
        }
    }

    @Test("An early bad row stops a long COPY with the server's error")
    func badRowEarly() async throws {
        try await withConnection { connection in
            try await connection.simple("CREATE TABLE t (i bigint)")
            let first = [Array("x\n".utf8)]
            let rest = Array(repeating: Array(repeating: "1\n", count: 20_000).joined().utf8.map { $0 }, count: 200)
            let error = try await refusal { try await connection.copyIn("COPY t FROM STDIN", first + rest) }
            #expect(error.sqlState == "22P02")
            #expect(try await connection.query("SELECT count(*) FROM t").one().int(0) == 0)
        }
    }

    @Test("An error of the source gives the COPY up and comes out as itself")
    func sourceFails() async throws {
        try await withConnection { connection in
            try await connection.simple("CREATE TABLE t (i bigint)")
            let chunks = AsyncThrowingStream<[UInt8], any Error> { continuation in
                continuation.yield(Array("1\n".utf8))
                continuation.finish(throwing: Refused())
            }
            await #expect(throws: Refused.self) { try await connection.copyIn("COPY t FROM STDIN", chunks) }
            #expect(try await connection.query("SELECT count(*) FROM t").one().int(0) == 0)
        }
    }

    @Test("A reader that throws ends the COPY; the connection is good for the next")
    func readerFails() async throws {
        try await withConnection { connection in
            for _ in 0..<20 {
                await #expect(throws: Refused.self) { try await refuseFirstRow(connection) }
                let rows = try await connection.query("SELECT 1")
                #expect(rows.count == 1)
            }
        }
    }

    @Test("A COPY that waits for a lock can be cancelled")
    func cancelledBeforeItStarts() async throws {
        try await withTestDatabase { database in
            let connection = try await PostgresConnection.connect(database.configuration)
            let holder = try await PostgresConnection.connect(database.configuration)
            try await holder.simple("CREATE TABLE t (i bigint)")
            try await holder.transaction { holder in
                try await holder.simple("LOCK TABLE t")
                let task = Task { try await connection.copyIn("COPY t FROM STDIN", [Array("1\n".utf8)]) }
                try await poll("the COPY that waits") {
                    let rows = try await holder.query(
                        "SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 't'::regclass")
                    return !rows.isEmpty
                }
                task.cancel()
                #expect(try await refusal { try await task.value }.kind == .cancelled)
            }
            await holder.close()
            await connection.close()
        }
    }

    private func refuseFirstRow(_ connection: PostgresConnection) async throws {
        try await connection.copyOut("COPY (SELECT generate_series(1, 1000000)) TO STDOUT") { _ in throw Refused() }
    }

    @Test("The wrong kind of statement is refused, and the connection stays usable or is closed")
    func wrongStatement() async throws {
        try await withConnection { connection in
            try await connection.simple("CREATE TABLE t (i bigint)")
            #expect(try await refusal { try await connection.copyIn("SELECT 1", [[]]) }.kind == .usage)
            #expect(try await refusal { try await connection.copyOut("COPY t FROM STDIN") { _ in } }.kind == .usage)
            #expect(try await refusal { try await connection.copyIn("COPY nowhere FROM STDIN", [[]]) }.kind == .server)
            #expect(try await connection.query("SELECT 1").count == 1)
            #expect(try await refusal { try await connection.copyIn("COPY t TO STDOUT", [[]]) }.kind == .usage)
            #expect(connection.isClosed)
        }
    }

    @Test("Cancelling the task cancels a COPY in both directions")
    func cancelled() async throws {
        try await withConnection { connection in
            try await connection.simple("CREATE TABLE t (i bigint)")
            let into = Task {
                let endless = AsyncStream { Array("1\n".utf8) }
                try await connection.copyIn("COPY t FROM STDIN", endless)
            }
            into.cancel()
            #expect(try await refusal { try await into.value }.kind == .cancelled)
            let out = Task {
                try await connection.copyOut("COPY (SELECT generate_series(1, 1000000000)) TO STDOUT") { _ in }
            }
            out.cancel()
            #expect(try await refusal { try await out.value }.kind == .cancelled)
            #expect(try await connection.query("SELECT count(*) FROM t").one().int(0) == 0)
        }
    }
}

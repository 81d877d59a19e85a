import EventStore
import Foundation
import Postgres
import TestKit
import Testing

@Suite("The bytes of a leaf")
struct LeafTextTests {
    @Test("An event is one line, its members in a fixed order, its JSON as it was handed over")
    func form() {
        let event = RecordedEvent(
            position: 7, stream: "lot-2025\"\\\u{1}/ğ", version: 2, type: "lot.presented", schemaVersion: 3,
            data: #"{ "b":1,"a":"ü\n" }"#, metadata: "{}", occurredAt: -1, recordedAt: 1_700_000_000_000_001)
        #expect(
            event.leafText == #"{"position":7,"stream":"lot-2025\"\\\u0001/ğ","version":2,"type":"lot.presented","#
                + #""schemaVersion":3,"occurredAt":-1,"recordedAt":1700000000000001,"data":{ "b":1,"a":"ü\n" },"#
                + #""metadata":{}}"#)
    }

    @Test("Events whose JSON would not stand on one line are refused", arguments: ["{\n}", "{\r}", "{}\n"])
    func lines(json: String) async throws {
        try await withScene { scene in
            for event in [
                NewEvent(type: "t", data: json, metadata: "{}", occurredAt: 0),
                NewEvent(type: "t", data: "{}", metadata: json, occurredAt: 0),
            ] {
                await #expect(throws: EventStoreError.self) {
                    try await scene.store.append(
                        Append(
                            id: "a", idempotencyKey: nil, fingerprint: [], answer: nil,
                            streams: [StreamWrite(stream: "s", expectedVersion: 0, events: [event])], claims: [],
                            occurredAt: 0))
                }
            }
        }
    }

    @Test("They are the same from a row and from a read event, and survive a dump and a restore")
    func restored() async throws {
        try await withScene { scene in
            try await scene.appendNasty()
            let before = try await scene.exportedLines()
            let read = try await scene.store.readAll(after: 0, limit: 100).map(\.leafText)
            #expect(before == read && before.count == 4)
            try await withTestDatabase { copy in
                try await scene.dump(into: copy)
                let pool = PostgresPool(try copy.configuration, size: 2, logger: Scene.logger)
                let restored = EventStore(pool: pool, logger: Scene.logger)
                #expect(try await restored.readAll(after: 0, limit: 100).map(\.leafText) == before)
                let key = try #require(try await LogProofs(restored).keys().current)
                let report = try await LogVerification(DatabaseLog(restored), trusting: [key]).run()
                #expect(report.isSound && report.covered == 4, "\(report.faults)")
                await pool.close()
            }
        }
    }
}

extension Scene {
    fileprivate func appendNasty() async throws {
        let texts = [
            #"{"a" : 1.0, "a": 1e2,  "ğ":"\u011f\"\\", "z":null }"#, "[]", #""plain""#, #"{"long":"\#(long)"}"#,
        ]
        for (index, data) in texts.enumerated() {
            _ = try await store.append(
                Append(
                    id: "nasty", idempotencyKey: nil, fingerprint: [], answer: nil,
                    streams: [
                        StreamWrite(
                            stream: "nasty \"\\\t/\(index)", expectedVersion: 0,
                            events: [
                                NewEvent(
                                    type: "ş\u{7}", schemaVersion: 32_767, data: data, metadata: #"{"x":"\t"}"#,
                                    occurredAt: -62_135_596_800_000_000 + Int64(index))
                            ])
                    ], claims: [], occurredAt: 0))
        }
        try await keeper(.ofNewLog()).catchUp()
    }

    private var long: String { String(repeating: "pamuk ", count: 4_000) }

    /// As an auditor's export holds them.
    fileprivate func exportedLines() async throws -> [String] {
        let path = try TemporaryFolder().path + "/log.tar"
        _ = try await LogExport(store).write(to: path)
        let text = try await run("tar", "--extract", "--to-stdout", "--file", path, "events-000001.jsonl")
        return text.split(separator: "\n").map(String.init)
    }

    fileprivate func dump(into copy: TestDatabase) async throws {
        let file = try TemporaryFolder().path + "/dump.sql"
        _ = try await run("pg_dump", "--file", file, "--dbname", database.url)
        _ = try await run("psql", "--quiet", "--set=ON_ERROR_STOP=1", "--dbname", copy.url, "--file", file)
    }

    private func run(_ words: String...) async throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(words)")
        return String(decoding: data, as: UTF8.self)
    }
}

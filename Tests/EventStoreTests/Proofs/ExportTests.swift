import Foundation
import TestKit
import Testing

@testable import EventStore

@Suite("An export")
struct ExportTests {
    private let signer = NoteSigner.ofNewLog()

    private func withExport(_ body: (_ path: String) async throws -> Void) async throws {
        try await withScene { scene in
            try await scene.fill(1...20)
            try await scene.keeper(signer).catchUp()
            let path = try TemporaryFolder().path + "/log.tar"
            let summary = try await LogExport(scene.store).write(to: path)
            #expect(summary.events == 20 && summary.checkpoints == 1)
            try await body(path)
        }
    }

    private func verify(_ path: String) async throws -> [String] {
        try await LogVerification(try ExportedLog(path), trusting: [signer.verifier]).run().found
    }

    private func tar(_ words: String...) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["tar"] + words
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(words)")
        return String(decoding: data, as: UTF8.self)
    }

    @Test("Is a tar archive of plain files that anybody's tar lists")
    func listed() async throws {
        try await withExport { path in
            #expect(
                try tar("-tf", path).split(separator: "\n") == [
                    "README.txt", "events-000001.jsonl", "leaves-000001.bin", "checkpoints.jsonl", "keys.jsonl",
                    "manifest.json",
                ])
            let lines = try tar("-xOf", path, "events-000001.jsonl").split(separator: "\n")
            #expect(lines.count == 20)
            #expect(try JSON(parsing: Array((lines.last ?? "").utf8))["data"]["n"] == 20)
            #expect(try await verify(path).isEmpty)
        }
    }

    @Test("Whatever is changed in it afterwards is named")
    func changed() async throws {
        try await withExport { path in
            var bytes = try Data(contentsOf: URL(filePath: path))
            let place = try #require(bytes.range(of: Data(#"{"n": 12}"#.utf8)))
            bytes.replaceSubrange(place, with: Data(#"{"n": 13}"#.utf8))
            try bytes.write(to: URL(filePath: path))
            #expect(try await verify(path) == ["altered: event 12"])
        }
        try await withExport { path in
            var bytes = try Data(contentsOf: URL(filePath: path))
            let place = try #require(bytes.range(of: Data(#"{"position":12,"#.utf8)))
            bytes.replaceSubrange(place, with: Data(#"{"position":11,"#.utf8))
            try bytes.write(to: URL(filePath: path))
            #expect(try await verify(path) == ["missing: event 12", "misplaced: event 11"])
        }
    }

    @Test("A file that is missing, an end that is cut off and what is no archive are told", .timeLimit(.minutes(2)))
    func incomplete() async throws {
        try await withExport { path in
            _ = try tar("--delete", "-f", path, "leaves-000001.bin")
            #expect(try await verify(path).contains("file: leaves-000001.bin is missing"))
            _ = try tar("--delete", "-f", path, "events-000001.jsonl")
            let found = try await verify(path)
            #expect(found.contains("file: events-000001.jsonl is missing"))
            #expect(found.contains("truncated: events 1 to 20"))
            let bytes = try Data(contentsOf: URL(filePath: path))
            try bytes.prefix(2_000).write(to: URL(filePath: path))
            #expect(throws: ExportError.notAnArchive) { try ExportedLog(path) }
            try Data("no archive".utf8).write(to: URL(filePath: path))
            #expect(throws: ExportError.notAnArchive) { try ExportedLog(path) }
            #expect(throws: ExportError.self) { try ExportedLog(path + ".not-there") }
        }
    }
}

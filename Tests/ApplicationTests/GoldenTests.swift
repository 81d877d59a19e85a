import Application
import EventStore
import Foundation
import Testing

/// What is stored is stored for ever: `Golden/NAME.VERSION.json` is a payload as it once was written.
@Suite("Stored shapes")
struct GoldenTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    static var files: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".json") }
            .sorted()
    }

    @Test("every event type has a golden file")
    func complete() {
        let covered = Set(Self.files.compactMap { $0.split(separator: ".").dropLast(2).joined(separator: ".") })
        #expect(Set(EventCatalogue.types).subtracting(covered) == [])
    }

    @Test("a payload that was stored is read, and written again in today's shape", arguments: files)
    func roundTrip(_ file: String) throws {
        let parts = file.split(separator: ".").map(String.init)
        let version = try #require(Int(parts[parts.count - 2]))
        let type = parts.dropLast(2).joined(separator: ".")
        let text = try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8)
            .trimmingCharacters(in: .newlines)
        let event = try EventCatalogue.decode(
            RecordedEvent(
                position: 1, stream: "s", version: 1, type: type, schemaVersion: version, data: text, metadata: "{}",
                occurredAt: 0, recordedAt: 0))
        let written = try EventCodec.encode(event, metadata: "{}", occurredAt: 0)
        #expect(written.type == type)
        if written.schemaVersion == version { #expect(written.data == text) }
    }
}

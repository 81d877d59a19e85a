import EventStore
import Foundation
import Testing

@testable import Application

/// A kind of event whose shape changed twice: a weight that was kilograms became grams, a name was divided.
private enum BaleEvent: StoredEvent {
    case weighed(BaleWeighed)

    var stored: StoredShape {
        switch self {
        case .weighed(let event): StoredShape("bale.weighed", event, version: 3)
        }
    }

    static let shapes: [String: EventShape<BaleEvent>] = [
        "bale.weighed": EventShape(
            BaleEvent.weighed,
            upcasts: [
                { old in
                    var new = old
                    new["grams"] = (old["kilograms"] as? NSNumber).map { $0.doubleValue * 1000 }
                    return new
                },
                { old in
                    var new = old
                    new["scale"] = old["scale"] ?? "unknown"
                    return new
                },
            ])
    ]
}

private struct BaleWeighed: Codable, Equatable, Sendable {
    let grams: Int
    let scale: String
}

@Suite("Upcasts")
struct UpcastTests {
    private func read(_ data: String, version: Int) throws -> BaleEvent {
        try EventCodec.decode(
            RecordedEvent(
                position: 1, stream: "bale-1", version: 1, type: "bale.weighed", schemaVersion: version, data: data,
                metadata: "{}", occurredAt: 0, recordedAt: 0))
    }

    @Test("An event in any older shape is read as one of today's")
    func older() throws {
        #expect(
            try read(#"{"kilograms": 219.5}"#, version: 1) == .weighed(BaleWeighed(grams: 219_500, scale: "unknown")))
        #expect(
            try read(#"{"grams": 7, "scale": "B"}"#, version: 2) == .weighed(BaleWeighed(grams: 7, scale: "B")))
        #expect(try read(#"{"grams": 7, "scale": "B"}"#, version: 3) == .weighed(BaleWeighed(grams: 7, scale: "B")))
    }

    @Test("What is written is today's shape")
    func written() throws {
        let event = BaleEvent.weighed(BaleWeighed(grams: 7, scale: "B"))
        let new = try EventCodec.encode(event, metadata: "{}", occurredAt: 0)
        #expect(new.schemaVersion == 3)
        #expect(try read(new.data, version: new.schemaVersion) == event)
    }

    @Test("A shape of the future, one of no time, and a payload that is no object are refused")
    func refused() {
        #expect(throws: CodecError.unknownVersion(4)) { try read("{}", version: 4) }
        #expect(throws: CodecError.unknownVersion(0)) { try read("{}", version: 0) }
        #expect(throws: CodecError.notAnObject) { try read("[]", version: 1) }
        #expect(throws: DecodingError.self) { try read("{}", version: 3) }
    }

    @Test("The catalogue reads every type that it names, in the version in which it is written")
    func catalogue() {
        for type in EventCatalogue.types { #expect((EventCatalogue.version(of: type) ?? 0) >= 1, "\(type)") }
        #expect(EventCatalogue.version(of: "bale.weighed") == nil)
    }
}

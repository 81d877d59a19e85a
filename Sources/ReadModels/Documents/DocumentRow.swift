import Application
import EventStore
import Foundation
import Postgres
import Regulation

/// A document as its table holds it.
struct DocumentRow<Document: Aggregate>: Sendable where Document.Event: StoredEvent {
    private(set) var document: Document
    private(set) var version: Int64
    private(set) var position: Int64
    let firstPosition: Int64

    init(firstPosition: Int64) {
        document = Document()
        version = 0
        position = 0
        self.firstPosition = firstPosition
    }

    /// Reads id, version, position, first position and state, in this order.
    init(_ row: PostgresRow) throws {
        version = try row.int(1)
        position = try row.int(2)
        firstPosition = try row.int(3)
        document = try DocumentJSON.document(try row.json(4))
    }

    /// - Returns: `false` for an event that is in it already.
    /// - Throws: `PoisonedEvent` where an event cannot be read, or one before it is missing.
    mutating func take(_ event: LogEvent) throws -> Bool {
        guard event.version > version else { return false }
        guard event.version == version + 1 else {
            throw PoisonedEvent(
                position: event.position, reason: "\(event.stream) is at \(version), the event at \(event.version)")
        }
        document.evolve(try event.decoded())
        version = event.version
        position = event.position
        return true
    }

    /// The document stays as it was; the event counts as one of its stream.
    mutating func pass(over event: LogEvent) {
        guard event.version == version + 1 else { return }
        version = event.version
        position = event.position
    }
}

enum DocumentJSON {
    static func text(_ document: some Encodable) throws -> String {
        String(decoding: try JSONEncoder().encode(document), as: UTF8.self)
    }

    static func document<Document: Decodable>(_ text: String) throws -> Document {
        try JSONDecoder().decode(Document.self, from: Data(text.utf8))
    }
}

package import EventStore
import Foundation

/// Between events and what the store keeps of them.
package enum EventCodec {
    package static func encode(_ event: some StoredEvent, metadata: String, occurredAt: Int64) throws -> NewEvent {
        let shape = event.stored
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return NewEvent(
            type: shape.type, schemaVersion: shape.version,
            data: String(decoding: try encoder.encode(shape.payload), as: UTF8.self), metadata: metadata,
            occurredAt: occurredAt)
    }

    /// - Throws: `CodecError`, or why the payload is not of its shape.
    package static func decode<Event: StoredEvent>(_ event: RecordedEvent, as type: Event.Type = Event.self) throws
        -> Event
    {
        guard let shape = Event.shapes[event.type] else { throw CodecError.unknownType(event.type) }
        return try shape.event(from: Data(event.data.utf8), version: event.schemaVersion)
    }
}

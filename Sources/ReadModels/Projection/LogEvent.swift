package import Application
package import EventStore

/// An event of the log as projections take it: made of its JSON once, however many of them want it.
@dynamicMemberLookup
package struct LogEvent: Sendable {
    package let recorded: RecordedEvent
    private let reading: Result<any StoredEvent, any Error>

    package init(_ recorded: RecordedEvent) {
        self.recorded = recorded
        reading = Result { try EventCatalogue.decode(recorded) }
    }

    package subscript<Value>(dynamicMember field: KeyPath<RecordedEvent, Value>) -> Value {
        recorded[keyPath: field]
    }

    /// The stream's name behind its category.
    package var documentID: String {
        let stream = recorded.stream
        return stream.firstIndex(of: "-").map { String(stream[stream.index(after: $0)...]) } ?? stream
    }

    /// - Throws: `PoisonedEvent` where it is none of these, or no reader of today's can read it.
    package func decoded<Event: StoredEvent>(as type: Event.Type = Event.self) throws -> Event {
        do {
            guard let event = try reading.get() as? Event else { throw CodecError.unknownType(recorded.type) }
            return event
        } catch {
            throw PoisonedEvent(position: recorded.position, reason: "\(recorded.type) cannot be read: \(error)")
        }
    }
}

extension [LogEvent] {
    /// Of the streams that do not begin in these events, each once: of the others no row can tell more than they do.
    var idsBegunBefore: [String] {
        let begun = Set(lazy.filter { $0.recorded.version == 1 }.map(\.recorded.stream))
        return Set(lazy.filter { !begun.contains($0.recorded.stream) }.map(\.documentID)).sorted()
    }
}

import Application
import EventStore
import Foundation
import Regulation

/// An event as it stands in the log: persons by pseudonym.
struct EventView: Codable {
    let position: Int64
    let stream: String
    let version: Int64
    let type: String
    let schemaVersion: Int
    /// Business time.
    let occurredAt: Instant
    /// Wall clock.
    let recordedAt: Instant
    /// Who did it, for those who may know.
    let actor: String?
    let role: String?
    let command: String?
    /// The communiqué by which it was judged.
    let edition: String?
    let correlation: String?
    let data: JSONValue

    /// What `Metadata` wrote.
    private struct Circumstances: Decodable {
        let actor: SubjectID?
        let role: String?
        let command: String?
        let edition: String?
        let correlation: String?
    }

    init(_ event: RecordedEvent, names: Names, namingActor: Bool) throws {
        let decoder = JSONDecoder()
        let circumstances = try decoder.decode(Circumstances.self, from: Data(event.metadata.utf8))
        position = event.position
        stream = event.stream
        version = event.version
        type = event.type
        schemaVersion = event.schemaVersion
        occurredAt = Instant(microseconds: event.occurredAt)
        recordedAt = Instant(microseconds: event.recordedAt)
        actor = namingActor ? circumstances.actor.map(names.userID) : nil
        role = circumstances.role
        command = circumstances.command
        edition = circumstances.edition
        correlation = namingActor ? circumstances.correlation : nil
        data = try decoder.decode(JSONValue.self, from: Data(event.data.utf8))
    }

    static func actor(of event: RecordedEvent) -> SubjectID? {
        (try? JSONDecoder().decode(Circumstances.self, from: Data(event.metadata.utf8)))?.actor
    }
}

extension Call {
    func views(_ events: [RecordedEvent], namingActors: Bool) async throws -> [EventView] {
        let names = try await names(people: namingActors ? events.compactMap(EventView.actor) : [])
        return try events.map { try EventView($0, names: names, namingActor: namingActors) }
    }
}

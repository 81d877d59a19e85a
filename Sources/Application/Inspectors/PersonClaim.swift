import CottonControl
import EventStore
import Regulation

/// M36/3: a person has one record as a responsible inspector, whatever user id they come with.
enum PersonClaim {
    static let prefix = "psd:"

    static func key(_ person: SubjectID) -> String { prefix + person.text }

    /// - Parameter earlier: whose record it was, where that one's authority was revoked long enough ago.
    static func claim(_ person: SubjectID, by id: InspectorID, after earlier: InspectorID?) -> Claim {
        earlier.map { .move(key(person), from: $0.text, to: id.text) } ?? .take(key(person), holder: id.text)
    }
}

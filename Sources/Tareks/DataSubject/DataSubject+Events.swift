package import Regulation

package enum DataSubjectEvent: Equatable, Sendable {
    case held(PersonalDataHeld)
    case holdLifted(PersonalDataHoldLifted)
    case erased(PersonalDataErased)
}

/// A suit, an investigation or the like needs the data: it is not destroyed until the hold is lifted.
package struct PersonalDataHeld: Codable, Equatable, Sendable {
    package let subject: SubjectID
    /// From 1.
    package let hold: Int
    package let reason: String
    package let by: SubjectID
    package let at: Instant
}

package struct PersonalDataHoldLifted: Codable, Equatable, Sendable {
    package let subject: SubjectID
    package let hold: Int
    package let reason: String
    package let by: SubjectID
    package let at: Instant
}

/// The key of the subject's data was destroyed with this event (6698 m. 7).
package struct PersonalDataErased: Codable, Equatable, Sendable {
    package enum Basis: String, Codable, CaseIterable, Sendable {
        case decision
        /// M34/1-a: the time for which records are kept is over.
        case retention
    }

    package let subject: SubjectID
    package let basis: Basis
    package let reason: String
    package let by: SubjectID
    package let at: Instant
}

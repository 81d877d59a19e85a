package import EventStore
package import Regulation
package import Tareks

/// What is known of someone's data, without the data.
package struct DataSubjectView: Codable, Equatable, Sendable {
    package struct Hold: Codable, Equatable, Sendable {
        package let number: Int
        package let reason: String
        package let by: SubjectID
        package let at: Instant
        package let lifted: Bool
    }

    package let id: SubjectID
    /// party, person or factory
    package let kind: String
    package let erased: Bool
    package let holds: [Hold]
    package let destructions: [DestructionView]

    package init(_ subject: DataSubject, _ standing: SubjectStanding) {
        id = SubjectID(standing.id)
        kind = standing.kind
        erased = standing.isErased
        holds = subject.holds.map {
            Hold(
                number: $0.hold, reason: $0.reason, by: $0.by, at: $0.at, lifted: subject.lifted.contains($0.hold))
        }
        destructions = subject.erasures.map(DestructionView.init)
    }
}

/// Whose data was destroyed, by whom, when and why.
package struct DestructionView: Codable, Equatable, Sendable {
    package let subject: SubjectID
    package let basis: PersonalDataErased.Basis
    package let reason: String
    /// The pseudonym of who decided it.
    package let by: SubjectID
    package let at: Instant

    package init(_ erased: PersonalDataErased) {
        subject = erased.subject
        basis = erased.basis
        reason = erased.reason
        by = erased.by
        at = erased.at
    }
}

package struct ErasureView: Codable, Equatable, Sendable {
    package let erased: [DataSubjectView]
}

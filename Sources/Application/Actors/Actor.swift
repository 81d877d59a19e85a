package import Regulation

/// What a person may do here, by the token.
package enum Role: String, Codable, CaseIterable, Sendable {
    case generalDirectorate
    case directorate
    case tradeInspector
    case responsibleInspector
    case firmUser
    case laboratory
    case customs
    case auditor
    /// The service itself, for what time brings about; no token carries it.
    case service
}

/// Who sends a command or asks a question.
package struct Actor: Hashable, Sendable {
    /// The person's pseudonym: what events and logs carry.
    package let subject: SubjectID
    package let role: Role
    /// The firm for which a firm's user acts.
    package let firm: SubjectID?
    package let directorate: DirectorateCode?

    package init(subject: SubjectID, role: Role, firm: SubjectID? = nil, directorate: DirectorateCode? = nil) {
        self.subject = subject
        self.role = role
        self.firm = firm
        self.directorate = directorate
    }
}

extension Actor {
    package static let service = Actor(subject: SubjectID("service"), role: .service)
}

package import Regulation

/// Stream `laboratories`.
package enum LaboratoriesEvent: Equatable, Sendable {
    case named(LaboratoryNamed)
    case withdrawn(LaboratoryWithdrawn)
}

/// M14/1, M14/5. A later naming under the same code gives it another period, name or users.
package struct LaboratoryNamed: Codable, Equatable, Sendable {
    package let laboratory: LaboratoryID
    package let name: String
    package let users: [SubjectID]
    package let from: CalendarDate
    /// The last day; `nil` until it is withdrawn.
    package let until: CalendarDate?
    package let source: String

    package init(
        laboratory: LaboratoryID, name: String, users: [SubjectID], from: CalendarDate, until: CalendarDate?,
        source: String
    ) {
        self.laboratory = laboratory
        self.name = name
        self.users = users
        self.from = from
        self.until = until
        self.source = source
    }
}

/// From this day on its analyses are none; what it reported before stays.
package struct LaboratoryWithdrawn: Codable, Equatable, Sendable {
    package let laboratory: LaboratoryID
    package let from: CalendarDate
    package let reason: String
}

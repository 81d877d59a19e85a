package import Regulation

/// What a firm does in TAREKS.
package enum FirmRole: String, Codable, CaseIterable, Sendable {
    case gin
    case exporter
    case importer
    case owner
}

/// What a person may do for a firm in TAREKS.
package enum UserRole: String, Codable, CaseIterable, Sendable {
    case firmUser
    case responsibleInspector
}

/// A firm as TAREKS knows it: that it is defined, as what, and who may act for it until when.
package struct Firm: Aggregate {
    package internal(set) var id: SubjectID?
    /// Which state of its title, address and e-mail in the vault is the current one.
    package internal(set) var revision = 0
    package internal(set) var roles: Set<FirmRole> = []
    /// To which it belongs; `nil`: to every directorate.
    package internal(set) var directorate: DirectorateCode?
    package internal(set) var checkDigitOverridden = false
    /// The last day of each authorisation, by user and role.
    package internal(set) var authorisations: [SubjectID: [UserRole: CalendarDate]] = [:]
    /// Which state of a user's name and e-mail in the vault is the current one.
    package internal(set) var userRevisions: [SubjectID: Int] = [:]

    /// That were not retired, in the order in which they came.
    package internal(set) var webhooks: [FirmWebhook] = []

    package init() {}

    package var isDefined: Bool { id != nil }

    /// Whether a directorate has a say in it.
    package func isOf(_ region: DirectorateCode?) -> Bool { directorate == nil || directorate == region }

    /// An authorisation still counts on its last day.
    package func authorised(_ user: SubjectID, _ role: UserRole, on date: CalendarDate) -> Bool {
        authorisations[user]?[role].map { date <= $0 } ?? false
    }

    /// Everybody who may act for it, in whatever role.
    package func users(on date: CalendarDate) -> [SubjectID] {
        authorisations.filter { $0.value.values.contains { date <= $0 } }.keys.sorted { $0.text < $1.text }
    }

    package func hasAuthorised(_ role: UserRole, on date: CalendarDate) -> Bool {
        authorisations.keys.contains { authorised($0, role, on: date) }
    }
}

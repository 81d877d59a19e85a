package import Regulation
package import Tareks

package struct FirmView: Codable, Equatable, Sendable {
    package struct Authorisation: Codable, Equatable, Sendable {
        package let userId: String
        package let name: String
        package let role: UserRole
        package let validUntil: CalendarDate
    }

    package let vkn: String
    package let title: String
    package let address: String?
    package let email: String?
    package let roles: [FirmRole]
    /// To which it belongs; `null`: to every directorate.
    package let directorate: DirectorateCode?
    package let authorisations: [Authorisation]

    /// - Parameters:
    ///   - record: `nil` where it was erased.
    package init(_ firm: Firm, record: PartyRecord?, people: [SubjectID: PersonRecord]) {
        vkn = record?.vkn ?? Erased.text
        title = record?.title ?? Erased.text
        address = record?.address
        email = record?.email
        roles = firm.roles.sorted { $0.rawValue < $1.rawValue }
        directorate = firm.directorate
        authorisations = firm.authorisations.sorted { $0.key < $1.key }.flatMap { user, roles in
            roles.sorted { $0.key.rawValue < $1.key.rawValue }.map { role, validUntil in
                Authorisation(
                    userId: people[user]?.userId ?? Erased.text, name: people[user]?.name ?? Erased.text, role: role,
                    validUntil: validUntil)
            }
        }
    }
}

/// Stands where a name was erased.
package enum Erased {
    package static let text = "silinmiştir / erased"
}

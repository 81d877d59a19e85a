package import Regulation

package enum FirmEvent: Equatable, Sendable {
    case firmDefined(FirmDefined)
    case firmAmended(FirmAmended)
    case userAuthorised(UserAuthorised)
    case webhookRegistered(WebhookRegistered)
    case webhookTested(WebhookTested)
    case webhookRetired(WebhookRetired)
}

package struct FirmDefined: Codable, Equatable, Sendable {
    package let firm: SubjectID
    package let revision: Int
    package let roles: [FirmRole]
    /// That defined it; `nil`: the General Directorate, for all.
    package let directorate: DirectorateCode?
    package let checkDigitOverridden: Bool
    package let overrideReason: String?

    package init(
        firm: SubjectID, revision: Int, roles: [FirmRole], directorate: DirectorateCode? = nil,
        checkDigitOverridden: Bool = false, overrideReason: String? = nil
    ) {
        self.firm = firm
        self.revision = revision
        self.roles = roles
        self.directorate = directorate
        self.checkDigitOverridden = checkDigitOverridden
        self.overrideReason = overrideReason
    }
}

package struct FirmAmended: Codable, Equatable, Sendable {
    package let firm: SubjectID
    package let revision: Int
    package let roles: [FirmRole]
    package let directorate: DirectorateCode?

    package init(firm: SubjectID, revision: Int, roles: [FirmRole], directorate: DirectorateCode? = nil) {
        self.firm = firm
        self.revision = revision
        self.roles = roles
        self.directorate = directorate
    }
}

package struct UserAuthorised: Codable, Equatable, Sendable {
    package let firm: SubjectID
    package let user: SubjectID
    package let role: UserRole
    package let validUntil: CalendarDate
    /// Of the user's name and e-mail in the vault.
    package let revision: Int

    package init(firm: SubjectID, user: SubjectID, role: UserRole, validUntil: CalendarDate, revision: Int) {
        self.firm = firm
        self.user = user
        self.role = role
        self.validUntil = validUntil
        self.revision = revision
    }
}

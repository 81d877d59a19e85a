package import Regulation

/// Defines a firm, or changes what is known of it.
package struct DefineFirm: Sendable {
    /// A directorate's officer takes a tax number that fails its check digit.
    package struct CheckDigitOverride: Sendable {
        package let reason: String
        /// Whether the actor is a directorate's officer.
        package let byDirectorate: Bool

        package init(reason: String, byDirectorate: Bool) {
            self.reason = reason
            self.byDirectorate = byDirectorate
        }
    }

    package let act: Act
    package let firm: SubjectID
    package let taxNumber: TaxNumber
    /// Of its data in the vault; the one known already where nothing there changed.
    package let revision: Int
    package let roles: [FirmRole]
    /// To which the firm belongs from now on; `nil` leaves that as it is.
    package let directorate: DirectorateCode?
    package let checkDigitOverride: CheckDigitOverride?

    package init(
        act: Act, firm: SubjectID, taxNumber: TaxNumber, revision: Int, roles: [FirmRole],
        directorate: DirectorateCode? = nil, checkDigitOverride: CheckDigitOverride? = nil
    ) {
        self.act = act
        self.firm = firm
        self.taxNumber = taxNumber
        self.revision = revision
        self.roles = roles
        self.directorate = directorate
        self.checkDigitOverride = checkDigitOverride
    }
}

/// Lets a person act for the firm until the end of a day; given again, it replaces the earlier last day.
package struct AuthoriseUser: Sendable {
    package let act: Act
    package let user: SubjectID
    package let role: UserRole
    package let validUntil: CalendarDate
    /// Whether an e-mail address of the user's is known.
    package let isReachable: Bool
    package let revision: Int

    package init(
        act: Act, user: SubjectID, role: UserRole, validUntil: CalendarDate, isReachable: Bool, revision: Int
    ) {
        self.act = act
        self.user = user
        self.role = role
        self.validUntil = validUntil
        self.isReachable = isReachable
        self.revision = revision
    }
}

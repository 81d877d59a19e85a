package import Regulation
package import Tareks

package struct FirmDefinition: Sendable {
    package let vkn: TaxNumber
    package let title: String
    package let address: String?
    package let email: String?
    package let roles: [FirmRole]
    /// To which it is to belong; a directorate can name itself alone.
    package let directorate: DirectorateCode?
    /// Why an officer takes a number whose check digit fails.
    package let checkDigitOverride: String?

    package init(
        vkn: TaxNumber, title: String, address: String?, email: String?, roles: [FirmRole],
        directorate: DirectorateCode?, checkDigitOverride: String?
    ) {
        self.vkn = vkn
        self.title = title
        self.address = address
        self.email = email
        self.roles = roles
        self.directorate = directorate
        self.checkDigitOverride = checkDigitOverride
    }
}

package struct UserAuthorisation: Sendable {
    package let userId: String
    package let name: String
    package let tckn: CitizenNumber?
    package let email: String?
    package let role: UserRole
    package let validUntil: CalendarDate

    package init(
        userId: String, name: String, tckn: CitizenNumber?, email: String?, role: UserRole, validUntil: CalendarDate
    ) {
        self.userId = userId
        self.name = name
        self.tckn = tckn
        self.email = email
        self.role = role
        self.validUntil = validUntil
    }
}

/// A firm or person who owns cotton: by VKN or by TCKN.
package struct Party: Sendable {
    package enum Number: Sendable {
        case tax(TaxNumber)
        case citizen(CitizenNumber)
    }

    package let number: Number
    package let title: String

    package init(number: Number, title: String) {
        self.number = number
        self.title = title
    }
}

import Application
import Regulation
import Tareks

struct FirmBody: RequestBody {
    let title: String
    let address: String?
    let email: String?
    let roles: [FirmRole]
    let directorate: DirectorateCode?
    let checkDigitOverride: String?

    init?(_ fields: FieldReader) {
        let title = fields.required("title", .text(1...300))
        address = fields.optional("address", .text(1...500))
        email = fields.optional("email", .email)
        let roles = fields.required("roles", .list(.oneOf(FirmRole.self), atMost: 20))
        directorate = fields.optional("directorate", .identifier())
        let override = fields.optional("checkDigitOverride", .object(Override.self))
        guard let title, let roles else { return nil }
        self.title = title
        self.roles = roles
        checkDigitOverride = override?.reason
    }

    /// Why an officer takes a tax number whose check digit fails.
    struct Override: RequestBody {
        let reason: String

        init?(_ fields: FieldReader) {
            guard let reason = fields.required("reason", .text(1...500)) else { return nil }
            self.reason = reason
        }
    }

    func definition(of vkn: TaxNumber) -> FirmDefinition {
        FirmDefinition(
            vkn: vkn, title: title, address: address, email: email, roles: roles, directorate: directorate,
            checkDigitOverride: checkDigitOverride)
    }
}

extension UserAuthorisation: RequestBody {
    package init?(_ fields: FieldReader) {
        let userId = fields.required("userId", .code())
        let name = fields.required("name", .text(1...200))
        let tckn = fields.optional("tckn", .citizenNumber)
        let email = fields.optional("email", .email)
        let role = fields.required("role", .oneOf(UserRole.self))
        let validUntil = fields.required("validUntil", .date)
        guard let userId, let name, let role, let validUntil else { return nil }
        self.init(userId: userId, name: name, tckn: tckn, email: email, role: role, validUntil: validUntil)
    }
}

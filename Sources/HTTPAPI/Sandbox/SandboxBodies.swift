import Application
import Regulation

struct TokenBody: RequestBody {
    /// Seconds of wall time: a rehearsal takes as long as it takes.
    static let lifetime = 30.0 * 86_400

    private let role: Role
    private let subject: String
    private let firm: TaxNumber?
    private let directorate: DirectorateCode?

    init?(_ fields: FieldReader) {
        let role = fields.required("role", .oneOf(SandboxRole.self)).flatMap { Role(rawValue: $0.rawValue) }
        let subject = fields.required("subject", .code())
        let firm = fields.optional("firm", .claimedTaxNumber)
        let directorate: DirectorateCode? = fields.optional("directorate", .identifier())
        if role == .firmUser, !fields.isGiven("firm") {
            fields.fault(at: "firm", tr: "firmUser için VKN gerekir.", en: "A firmUser needs a VKN.")
        }
        if role == .directorate || role == .tradeInspector, !fields.isGiven("directorate") {
            fields.fault(
                at: "directorate", tr: "Bu rol için Bölge Müdürlüğü kodu gerekir.",
                en: "This role needs a directorate's code.")
        }
        guard let role, let subject else { return nil }
        self.role = role
        self.subject = subject
        self.firm = firm
        self.directorate = directorate
    }

    func claims(expiring expiry: Double) -> TokenClaims {
        TokenClaims(
            sub: subject, role: role, firm: firm?.digits, directorate: directorate?.text, iss: nil, aud: nil,
            exp: expiry, nbf: nil)
    }

    /// Every role but the service's own.
    private enum SandboxRole: String, CaseIterable {
        case generalDirectorate, directorate, tradeInspector, responsibleInspector, firmUser, laboratory, customs
        case auditor
    }
}

extension FieldKind where Value == TaxNumber {
    /// Ten digits, whoever has them.
    static var claimedTaxNumber: FieldKind {
        .parsed(
            .string(pattern: "^[0-9]{10}$"), tr: "VKN on rakamdan oluşur.", en: "a VKN has ten digits.",
            TaxNumber.init)
    }
}

struct ClockBody: RequestBody {
    let now: Instant

    init?(_ fields: FieldReader) {
        guard let now = fields.required("now", .instant) else { return nil }
        self.now = now
    }
}

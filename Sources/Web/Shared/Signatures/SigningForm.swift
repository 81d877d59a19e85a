import Application
import HTTPAPI

/// Signing an application before it is sent: by the visitor's own tool over what is downloaded here, or in a sandbox on
/// the server. Template: `signing`, over `signing`.
struct SigningForm: Sendable {
    static let pointer = "/signature"
    static let target = "#" + Field.id(of: pointer)
    static let contentFile = "imzalanacak.json"
    static let file = "imza"
    static let text = "imza-metni"
    static let mobile = "mobil"

    let contentTarget: String
    let action: String
    let rule: String
    let ruleTarget: String
    let isSigned: Bool
    let faults: [FaultLine]
    let isFaulty: Bool
    /// Nobody has to sign, and nothing is wrong: it is shown when asked for.
    let isFolded: Bool
    /// By the sandbox's authority.
    let canSignOnServer: Bool

    /// `nil` where no signature would be believed.
    /// - Parameters:
    ///   - path: of the steps.
    ///   - rule: by which the application is signed.
    ///   - form: with what was said of the signature.
    init?(_ draft: some ApplicationDraft, at path: String, rule: String, _ form: FormState, _ visit: Visit) {
        let policy = visit.site.api.services.signatures
        guard policy.isRequired || policy.believesAnybody else { return nil }
        contentTarget = "\(path)/\(Self.contentFile)"
        action = path + "/imza"
        self.rule = rule
        ruleTarget = Articles.target(rule)
        faults = form.faults(at: Self.pointer)
        isFaulty = !faults.isEmpty
        isSigned = draft.signature != nil && !isFaulty
        isFolded = !policy.isRequired && !isFaulty
        canSignOnServer = visit.site.api.configuration.testAuthority != nil
    }
}

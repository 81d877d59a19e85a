import Application
import HTTPAPI

enum SignIn {
    static let address = "/giris"

    /// - Parameter target: where to go afterwards.
    static func path(thenTo target: String) -> String {
        target == "/" ? address : Visit.target(address, ["sonra": target])
    }

    /// A path of ours, never another's address.
    static func ownPath(_ target: String?) -> String {
        guard let target, target.hasPrefix("/"), !target.hasPrefix("//"), !target.contains("\\"),
            target.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else { return "/" }
        return target
    }

    /// Signs in under a new id.
    static func begin(_ identity: Identity, _ visit: Visit, thenTo target: String?) async throws -> PageAnswer {
        guard let actor = Actor(identity.claims, visit.site.api.services.pseudonyms) else {
            throw ProblemAnswer(.notPermitted, visit)
        }
        try await visit.site.sessions.signOut(visit.browser.id)
        let browser = Browser(random: visit.site.api.services.random)
        try await visit.site.sessions.signIn(browser.id, identity, as: actor.subject)
        return .redirectKeeping([browser.cookie(secure: visit.site.isSecure)], to: ownPath(target))
    }

    static func newCookie(_ visit: Visit) -> String {
        Browser(random: visit.site.api.services.random).cookie(secure: visit.site.isSecure)
    }
}

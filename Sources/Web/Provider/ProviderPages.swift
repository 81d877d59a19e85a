import Application
import Foundation
import HTTPAPI
import Logging

/// Signing in at the OpenID provider.
enum ProviderPages {
    static let audience = Audience(routes: [begin, back])

    private static let purpose = "sign-in"

    static let begin = PageRoute.get("/giris/saglayici", .open) { visit in
        guard let provider = visit.site.provider else { throw ProblemAnswer(.noProvider, visit) }
        let pending = PendingSignIn(
            thenTo: SignIn.ownPath(visit.query["sonra"]), random: visit.site.api.services.random)
        let sealed = Data(try visit.site.seal.seal(pending, for: purpose)).base64URL
        let cookie = Cookies.make(
            Cookies.signIn, sealed, seconds: PendingSignIn.lifetime, secure: visit.site.isSecure)
        do {
            return .redirectKeeping([cookie], to: try await provider.address(for: pending))
        } catch {
            throw visit.problem(describing: error)
        }
    }

    static let back = PageRoute.get("/giris/donus", .open) { visit in
        guard let provider = visit.site.provider else { throw ProblemAnswer(.noProvider, visit) }
        let sealed = visit.cookies[Cookies.signIn].flatMap { Data(base64URL: $0) }.map { Array($0) }
        guard let pending = sealed.flatMap({ visit.site.seal.open($0, for: purpose, as: PendingSignIn.self) }),
            !pending.isOver, visit.query["state"] == pending.state
        else { throw ProblemAnswer(.signInLost, visit) }
        guard let code = visit.query["code"] else { throw ProblemAnswer(.notPermitted, visit) }
        let token: IDToken
        do {
            token = try await provider.identity(by: code, pending)
        } catch {
            throw visit.problem(describing: error)
        }
        let identity = try await visit.identity(of: token.claims, name: token.name)
        return try await SignIn.begin(identity, visit, thenTo: pending.then)
    }
}

extension Visit {
    fileprivate func problem(describing error: any Error) -> ProblemAnswer {
        site.api.logger.warning("signing in failed", metadata: ["request": "\(requestID)", "error": "\(error)"])
        if case ProviderClient.Failure.notBelieved = error { return ProblemAnswer(.notPermitted, self) }
        return ProblemAnswer(.providerAway, self)
    }
}

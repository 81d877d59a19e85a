import Application
import HTTPAPI
import Regulation

private struct TokenAnswer: Decodable, Sendable {
    let token: String
}

extension Visit {
    /// What the API's own sandbox token says of whom one has chosen to be.
    func sandboxIdentity() async throws -> Outcome<Identity> {
        switch try await send(form, to: "/sandbox/tokens", as: TokenAnswer.self) {
        case .refused(let problem): return .refused(problem)
        case .done(let answer):
            guard let claims = await site.api.tokens.claims(of: answer.token) else {
                throw ProblemAnswer(.notPermitted, self)
            }
            return .done(try await identity(of: claims, name: nil))
        }
    }

    /// - Parameter name: as the identity provider gives it; `nil`: as the directorate wrote it, if it did.
    func identity(of claims: TokenClaims, name: String?) async throws -> Identity {
        let services = site.api.services
        let person = try await services.subjects.record(PersonRecord.self, of: services.pseudonyms.user(claims.sub))
        return Identity(
            claims: claims, name: name ?? person?.name ?? claims.sub,
            place: try await firmTitle(claims) ?? claims.directorate.map { Directorates.name($0, texts) })
    }

    private func firmTitle(_ claims: TokenClaims) async throws -> String? {
        guard let number = claims.firm.flatMap({ TaxNumber($0) }) else { return nil }
        let services = site.api.services
        return try await services.subjects.record(PartyRecord.self, of: services.pseudonyms.firm(number))?.title
    }
}

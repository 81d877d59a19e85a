package import Application
import Crypto
import Foundation
import JWTKit
import Regulation

/// Believes bearer tokens: the sandbox's own, or in production those of the configured issuer.
package struct Tokens: Sendable {
    private let keys = JWTKeyCollection()
    private let issuer: TokenIssuer?
    private let verified = VerifiedTokens()

    /// - Throws: where the issuer's keys cannot be read.
    package init(_ configuration: HTTPConfiguration) async throws {
        switch configuration.mode {
        case .sandbox:
            issuer = nil
            let key = HKDF<SHA256>.deriveKey(
                inputKeyMaterial: SymmetricKey(data: configuration.secret), info: Data("koza.sandbox-tokens".utf8),
                outputByteCount: 32)
            await keys.add(hmac: HMACKey(key: key), digestAlgorithm: .sha256)
        case .production:
            issuer = configuration.issuer
            if let issuer { try await keys.add(jwksJSON: issuer.jwks) }
        }
    }

    /// - Throws: 401.
    package func actor(authorization: String?, _ pseudonyms: Pseudonyms) async throws -> Actor {
        guard let authorization else { throw Problem.unauthenticated() }
        if let actor = verified.actor(authorization) { return actor }
        let parts = authorization.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer", parts[1].utf8.count <= 16_384 else {
            throw Problem.unauthenticated("invalid_request")
        }
        guard let claims = await claims(of: String(parts[1]).trimmed), let actor = Actor(claims, pseudonyms) else {
            throw Problem.unauthenticated("invalid_token")
        }
        verified.keep(actor, claims, as: authorization)
        return actor
    }

    /// `nil` where the token is not to be believed.
    package func claims(of token: String) async -> TokenClaims? {
        guard let claims = try? await keys.verify(token, as: TokenClaims.self), isOurs(claims) else { return nil }
        return claims
    }

    package func sign(_ claims: TokenClaims) async throws -> String {
        try await keys.sign(claims)
    }

    private func isOurs(_ claims: TokenClaims) -> Bool {
        guard let issuer else { return true }
        if let name = issuer.issuer, claims.iss != name { return false }
        if let name = issuer.audience, claims.aud?.names.contains(name) != true { return false }
        return true
    }
}

extension Actor {
    /// `nil` where a claim that the role needs is missing.
    package init?(_ claims: TokenClaims, _ pseudonyms: Pseudonyms) {
        let firm = claims.firm.flatMap { TaxNumber($0) }
        let directorate = claims.directorate.flatMap { Identifiers.isWellFormed($0) ? DirectorateCode($0) : nil }
        switch claims.role {
        case .firmUser where firm == nil: return nil
        case .directorate where directorate == nil, .tradeInspector where directorate == nil: return nil
        case .service: return nil
        default: break
        }
        self.init(
            subject: pseudonyms.user(claims.sub), role: claims.role, firm: firm.map(pseudonyms.firm),
            directorate: directorate)
    }
}

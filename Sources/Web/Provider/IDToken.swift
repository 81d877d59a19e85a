import Application
import Foundation
import HTTPAPI
import JWTKit

/// What the provider says of somebody (OpenID Connect Core 1.0, 2). Role, firm and directorate are claims of ours, the
/// same as in the API's tokens.
struct IDToken: JWTPayload {
    let iss: String
    let aud: TokenClaims.Audience
    let exp: Double
    let sub: String
    let nonce: String?
    let name: String?
    let role: Role
    let firm: String?
    let directorate: String?

    func verify(using algorithm: some JWTAlgorithm) throws {
        guard exp > Date().timeIntervalSince1970, role != .service, (1...200).contains(sub.utf8.count) else {
            throw JWTError.generic(identifier: "claims", reason: "expired, or no role of ours")
        }
    }

    var claims: TokenClaims { TokenClaims(sub: sub, role: role, firm: firm, directorate: directorate, exp: exp) }
}

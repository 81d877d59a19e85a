package import Application
import Foundation
package import JWTKit

/// What a token says of its bearer.
package struct TokenClaims: JWTPayload {
    package let sub: String
    package let role: Role
    /// VKN of the firm for which a firm's user acts.
    package let firm: String?
    package let directorate: String?
    package let iss: String?
    package let aud: Audience?
    /// Seconds since 1970, by the wall clock.
    package let exp: Double
    package let nbf: Double?

    package init(
        sub: String, role: Role, firm: String? = nil, directorate: String? = nil, iss: String? = nil,
        aud: Audience? = nil, exp: Double, nbf: Double? = nil
    ) {
        self.sub = sub
        self.role = role
        self.firm = firm
        self.directorate = directorate
        self.iss = iss
        self.aud = aud
        self.exp = exp
        self.nbf = nbf
    }

    package func verify(using algorithm: some JWTAlgorithm) throws {
        let now = Date().timeIntervalSince1970
        guard exp > now, (nbf ?? 0) <= now + 60, role != .service, (1...200).contains(sub.utf8.count) else {
            throw JWTError.generic(identifier: "claims", reason: "expired, not yet valid, or no role of ours")
        }
    }

    /// RFC 7519, 4.1.3: one or several.
    package struct Audience: Codable, Sendable {
        package let names: [String]

        package init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let names = try? container.decode([String].self) {
                self.names = names
            } else {
                names = [try container.decode(String.self)]
            }
        }

        package func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(names)
        }
    }
}

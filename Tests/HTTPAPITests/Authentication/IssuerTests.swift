import Application
import Crypto
import Foundation
import JWTKit
import Testing

@testable import HTTPAPI

/// Keys of an issuer as production is given them.
struct IssuerTests {
    private static let key = ES256PrivateKey()
    private static let pseudonyms = Pseudonyms(secret: Array(repeating: 1, count: 32))

    private static func tokens(issuer: String?, audience: String?) async throws -> Tokens {
        let parameters = try #require(key.parameters)
        let jwks = """
            {"keys":[{"kty":"EC","crv":"P-256","alg":"ES256","kid":"k1","x":"\(parameters.x)","y":"\(parameters.y)"}]}
            """
        return try await Tokens(
            HTTPConfiguration(
                mode: .production, secret: [],
                issuer: TokenIssuer(jwks: jwks, issuer: issuer, audience: audience)))
    }

    private static func sign(issuer: String?, audience: String) async throws -> String {
        let payload = """
            {"sub":"u1","role":"auditor","exp":\(Date().timeIntervalSince1970 + 60),"aud":\(audience)\
            \(issuer.map { ",\"iss\":\"\($0)\"" } ?? "")}
            """
        let claims = try JSONDecoder().decode(TokenClaims.self, from: Data(payload.utf8))
        let keys = await JWTKeyCollection().add(ecdsa: key, kid: "k1")
        return try await keys.sign(claims, kid: "k1")
    }

    @Test("The issuer's tokens for this service are believed", arguments: [#""koza""#, #"["x","koza"]"#])
    func believed(_ audience: String) async throws {
        let token = try await Self.sign(issuer: "https://id.example", audience: audience)
        let actor = try await Self.tokens(issuer: "https://id.example", audience: "koza")
            .actor(authorization: "Bearer " + token, Self.pseudonyms)
        #expect(actor.role == .auditor)
    }

    @Test(
        "Another issuer's, or for another service, are not",
        arguments: [
            ("https://other.example", #""koza""#), ("https://id.example", #""other""#), ("https://id.example", "[]"),
            (nil, #""koza""#),
        ] as [(String?, String)])
    func refused(_ issuer: String?, audience: String) async throws {
        let token = try await Self.sign(issuer: issuer, audience: audience)
        let tokens = try await Self.tokens(issuer: "https://id.example", audience: "koza")
        await #expect(throws: Problem.self) {
            try await tokens.actor(authorization: "Bearer " + token, Self.pseudonyms)
        }
    }
}

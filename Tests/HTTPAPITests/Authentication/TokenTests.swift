import Application
import Foundation
import Regulation
import Testing

@testable import HTTPAPI

struct TokenTests {
    private static let secret = (0..<32).map { UInt8($0) }
    private static let pseudonyms = Pseudonyms(secret: secret)

    private static func tokens(_ secret: [UInt8] = secret) async throws -> Tokens {
        try await Tokens(HTTPConfiguration(mode: .sandbox, secret: secret))
    }

    private static func claims(
        _ role: Role, firm: String? = nil, directorate: String? = nil, lifetime: Double = 60, notBefore: Double? = nil
    ) -> TokenClaims {
        TokenClaims(
            sub: "user-1", role: role, firm: firm, directorate: directorate, iss: nil, aud: nil,
            exp: Date().timeIntervalSince1970 + lifetime, nbf: notBefore)
    }

    private static func actor(_ claims: TokenClaims) async throws -> Actor {
        let tokens = try await tokens()
        return try await tokens.actor(authorization: "Bearer " + tokens.sign(claims), pseudonyms)
    }

    @Test("A token's subject and firm are known by pseudonym only")
    func actors() async throws {
        let actor = try await Self.actor(Self.claims(.firmUser, firm: "1234567890"))
        #expect(actor.subject == Self.pseudonyms.user("user-1"))
        #expect(actor.firm == TaxNumber("1234567890").map(Self.pseudonyms.firm))
        #expect(!actor.subject.text.contains("user-1"))
    }

    @Test(
        "A token without what its role needs is not believed",
        arguments: [
            claims(.firmUser), claims(.firmUser, firm: "12"), claims(.directorate),
            claims(.tradeInspector, directorate: ""),
            claims(.service), claims(.auditor, lifetime: -1), claims(.auditor, notBefore: 1e12),
        ])
    func wanting(_ claims: TokenClaims) async throws {
        await Self.expectUnauthenticated { try await Self.actor(claims) }
    }

    @Test(
        "What is not a bearer's token is not believed",
        arguments: [
            nil, "", "Bearer", "Bearer ", "Basic YTpi", "Bearer x", "Bearer a.b.c", "Bearer ...", "Bearer \u{0}",
            "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIiwicm9sZSI6ImF1ZGl0b3IiLCJleHAiOjk5OTk5OTk5OTl9.",
        ] as [String?])
    func garbled(_ authorization: String?) async throws {
        let tokens = try await Self.tokens()
        await Self.expectUnauthenticated {
            try await tokens.actor(authorization: authorization, Self.pseudonyms)
        }
    }

    @Test("Another service's token is not believed")
    func otherSecret() async throws {
        let foreign = try await Self.tokens(Array(repeating: 9, count: 32)).sign(Self.claims(.auditor))
        let tokens = try await Self.tokens()
        await Self.expectUnauthenticated {
            try await tokens.actor(authorization: "Bearer " + foreign, Self.pseudonyms)
        }
    }

    @Test("A production without an issuer believes nobody, the sandbox's tokens least of all")
    func production() async throws {
        let token = try await Self.tokens().sign(Self.claims(.auditor))
        let tokens = try await Tokens(HTTPConfiguration(mode: .production, secret: Self.secret))
        await Self.expectUnauthenticated {
            try await tokens.actor(authorization: "Bearer " + token, Self.pseudonyms)
        }
    }

    private static func expectUnauthenticated(_ body: () async throws -> Actor) async {
        do {
            let actor = try await body()
            Issue.record("believed \(actor)")
        } catch {
            #expect((error as? Problem)?.kind == .unauthenticated)
        }
    }
}

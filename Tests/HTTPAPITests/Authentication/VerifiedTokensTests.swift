import Application
import Foundation
import Regulation
import Testing

@testable import HTTPAPI

struct VerifiedTokensTests {
    @Test("A bearer is remembered until the token ends, and no other token is taken for it")
    func remembered() {
        let tokens = VerifiedTokens()
        let actor = Actor(subject: SubjectID("u-1"), role: .auditor)
        let claims = TokenClaims(
            sub: "auditor", role: .auditor, firm: nil, directorate: nil, iss: nil, aud: nil, exp: 1000, nbf: nil)
        tokens.keep(actor, claims, as: "Bearer a.b.c")
        #expect(tokens.actor("Bearer a.b.c", at: Date(timeIntervalSince1970: 999)) == actor)
        #expect(tokens.actor("Bearer a.b.c", at: Date(timeIntervalSince1970: 1000)) == nil)
        #expect(tokens.actor("Bearer a.b.d", at: Date(timeIntervalSince1970: 999)) == nil)
    }
}

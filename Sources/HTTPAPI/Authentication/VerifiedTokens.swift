import Application
import Crypto
import Foundation
import Synchronization

/// Bearers of tokens that were verified lately, by the tokens' digests and not beyond their end: checking a signature
/// costs more than most questions.
final class VerifiedTokens: Sendable {
    private struct Bearer {
        let actor: Actor
        let claims: TokenClaims
    }

    private let bearers = Mutex(RecentValues<SHA256Digest, Bearer>(capacity: 10_000))

    func actor(_ authorization: String, at now: Date = Date()) -> Actor? {
        let digest = Self.digest(authorization)
        guard let bearer = bearers.withLock({ $0.value(digest) }), bearer.claims.exp > now.timeIntervalSince1970
        else { return nil }
        return bearer.actor
    }

    func keep(_ actor: Actor, _ claims: TokenClaims, as authorization: String) {
        bearers.withLock { $0.keep(Bearer(actor: actor, claims: claims), as: Self.digest(authorization)) }
    }

    private static func digest(_ authorization: String) -> SHA256Digest {
        SHA256.hash(data: Data(authorization.utf8))
    }
}

import Application
import Crypto
import Foundation

/// A sign-in on its way: kept sealed in the browser's cookie until the provider sends the browser back.
struct PendingSignIn: Codable, Sendable {
    /// Seconds.
    static let lifetime = 600

    let state: String
    let nonce: String
    /// RFC 7636, 4.1
    let verifier: String
    let then: String
    /// Seconds since 1970.
    let expires: Double

    init(thenTo then: String, random: RandomSource) {
        state = random.code()
        nonce = random.code()
        verifier = random.code() + random.code()
        self.then = then
        expires = Date().timeIntervalSince1970 + Double(Self.lifetime)
    }

    /// RFC 7636, 4.2: `S256`
    var challenge: String { Data(SHA256.hash(data: Data(verifier.utf8))).base64URL }

    var isOver: Bool { Date().timeIntervalSince1970 > expires }
}

extension Data {
    /// RFC 4648, 5, without padding.
    var base64URL: String {
        base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    init?(base64URL text: String) {
        let plain = text.replacing("-", with: "+").replacing("_", with: "/")
        self.init(base64Encoded: plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4))
    }
}

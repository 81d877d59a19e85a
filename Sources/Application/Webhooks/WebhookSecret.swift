import Crypto
import Foundation

/// What a firm's program knows its messages by (Standard Webhooks): `whsec_` and the key in base64.
package struct WebhookSecret: Sendable, Equatable {
    package let text: String
    private let key: SymmetricKey

    private static let prefix = "whsec_"

    package init?(_ text: String) {
        guard text.hasPrefix(Self.prefix), let key = Data(base64Encoded: String(text.dropFirst(Self.prefix.count)))
        else { return nil }
        self.text = text
        self.key = SymmetricKey(data: key)
    }

    /// A new one of 256 bits.
    package init() {
        key = SymmetricKey(size: .bits256)
        text = Self.prefix + key.withUnsafeBytes { Data($0) }.base64EncodedString()
    }

    /// As the header `webhook-signature` has it.
    /// - Parameter timestamp: in seconds since 1970-01-01T00:00:00Z.
    package func signature(of body: String, id: String, timestamp: Int64) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Data("\(id).\(timestamp).\(body)".utf8), using: key)
        return "v1," + Data(code).base64EncodedString()
    }
}

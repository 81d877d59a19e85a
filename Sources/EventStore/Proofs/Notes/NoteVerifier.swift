import Crypto
import Foundation

/// A public key that signs notes (C2SP signed-note), with the name under which it does.
package struct NoteVerifier: Hashable, Sendable {
    package let name: String
    /// The first four bytes of a hash of name and key, which signatures carry.
    package let id: [UInt8]
    /// 32 bytes.
    package let publicKey: [UInt8]

    /// Ed25519 in a key's encoding.
    static let algorithm: UInt8 = 1

    init(name: String, publicKey: [UInt8]) {
        self.name = name
        self.publicKey = publicKey
        id = Array(SHA256.hash(data: Array(name.utf8) + [0x0A, Self.algorithm] + publicKey).prefix(4))
    }

    /// Reads `name+id+base64`; `nil` where the parts do not agree, or it is no Ed25519 key.
    package init?(_ text: String) {
        let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let key = Data(base64Encoded: parts[2]), key.first == Self.algorithm, key.count == 33
        else { return nil }
        self.init(name: parts[0], publicKey: Array(key.dropFirst()))
        guard Self.isName(name), hexadecimalID == parts[1] else { return nil }
    }

    /// `name+id+base64`
    package var text: String {
        "\(name)+\(hexadecimalID)+\(Data([Self.algorithm] + publicKey).base64EncodedString())"
    }

    package var hexadecimalID: String { id.hexadecimal }

    /// Neither empty nor with a space or plus in it.
    package static func isName(_ text: String) -> Bool {
        !text.isEmpty && !text.contains { $0 == "+" || $0.isWhitespace || $0.isNewline }
    }

    func accepts(_ signature: [UInt8], of text: String) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else { return false }
        return key.isValidSignature(signature, for: Array(text.utf8))
    }
}

extension Sequence<UInt8> {
    /// Two digits a byte.
    var hexadecimal: String {
        map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}

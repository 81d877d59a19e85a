import Crypto
import Foundation

/// A private key that signs notes. Its text is a secret.
package struct NoteSigner: Sendable {
    package let verifier: NoteVerifier
    private let seed: [UInt8]

    private static let prefix = "PRIVATE+KEY+"

    /// A new key. `nil` where the name is none.
    package init?(newKeyNamed name: String) {
        guard NoteVerifier.isName(name) else { return nil }
        self.init(Curve25519.Signing.PrivateKey(), name: name)
    }

    /// A new key under a name that no other log has.
    package static func ofNewLog() -> NoteSigner {
        let name = "koza.local/" + String(UInt64.random(in: .min ... .max), radix: 36)
        return NoteSigner(Curve25519.Signing.PrivateKey(), name: name)
    }

    /// A new key under the same name.
    package func successor() -> NoteSigner {
        NoteSigner(Curve25519.Signing.PrivateKey(), name: verifier.name)
    }

    private init(_ key: Curve25519.Signing.PrivateKey, name: String) {
        seed = Array(key.rawRepresentation)
        verifier = NoteVerifier(name: name, publicKey: Array(key.publicKey.rawRepresentation))
    }

    /// Reads `PRIVATE+KEY+name+id+base64`, the form that other programs for notes use, with white space around it.
    package init?(_ text: String) {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard text.hasPrefix(Self.prefix) else { return nil }
        let parts = text.dropFirst(Self.prefix.count).split(separator: "+", maxSplits: 2).map(String.init)
        guard parts.count == 3, let bytes = Data(base64Encoded: parts[2]), bytes.first == NoteVerifier.algorithm,
            let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes.dropFirst())
        else { return nil }
        self.init(key, name: parts[0])
        guard NoteVerifier.isName(parts[0]), verifier.hexadecimalID == parts[1] else { return nil }
    }

    /// The secret in its written form.
    package var text: String {
        let key = Data([NoteVerifier.algorithm] + seed).base64EncodedString()
        return "\(Self.prefix)\(verifier.name)+\(verifier.hexadecimalID)+\(key)"
    }

    func signature(of text: String) throws -> SignedNote.Signature {
        let key = try Curve25519.Signing.PrivateKey(rawRepresentation: seed)
        return SignedNote.Signature(
            name: verifier.name, id: verifier.id, bytes: Array(try key.signature(for: Array(text.utf8))))
    }
}

import Crypto
import Foundation

/// AES-256-GCM bound to the place where the result stands, so that it opens in no other.
enum Seal {
    /// - Returns: nonce, ciphertext, tag.
    static func close(_ data: Data, _ place: [String], by key: SymmetricKey) throws -> [UInt8] {
        let box = try AES.GCM.seal(data, using: key, authenticating: associated(place))
        return Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)
    }

    /// - Throws: ``VaultError/tampered(subject:)``.
    static func open(_ sealed: [UInt8], _ place: [String], by key: SymmetricKey, subject: String) throws -> Data {
        do {
            return try AES.GCM.open(
                try AES.GCM.SealedBox(combined: sealed), using: key, authenticating: associated(place))
        } catch {
            throw VaultError.tampered(subject: subject)
        }
    }

    /// No part can flow into its neighbour: each is preceded by its length.
    private static func associated(_ place: [String]) -> Data {
        Data(place.map { "\($0.utf8.count):\($0)" }.joined().utf8)
    }
}

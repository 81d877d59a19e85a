package import Crypto
import Foundation

/// A key that wraps data keys. Kept outside the database; the database knows its name alone.
package struct MasterKey: Sendable, Equatable {
    /// 16 hexadecimal digits, made of the key, so that a name can stand for no other key.
    package let id: String
    package let key: SymmetricKey

    /// - Parameter text: 64 hexadecimal digits.
    package init?(_ text: some StringProtocol) {
        let digits = text.compactMap(\.hexDigitValue)
        guard digits.count == 64, text.count == 64 else { return nil }
        self.init(
            SymmetricKey(
                data: stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }))
    }

    package init(_ key: SymmetricKey) {
        self.key = key
        let name = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: key, info: Data("koza.master-key.name".utf8), outputByteCount: 8)
        id = name.hexadecimal
    }

    /// A new one.
    package static func random() -> MasterKey { MasterKey(SymmetricKey(size: .bits256)) }

    /// As it stands in a file of keys.
    package var text: String { key.hexadecimal }
}

extension SymmetricKey {
    fileprivate var hexadecimal: String {
        withUnsafeBytes { bytes in
            bytes.map { byte in
                let digits = String(byte, radix: 16)
                return digits.count == 1 ? "0" + digits : digits
            }.joined()
        }
    }
}

extension MasterKey: CustomStringConvertible {
    package var description: String { id }
}

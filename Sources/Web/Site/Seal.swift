import Crypto
import Foundation

/// Closes what is kept outside the process, so that only this service can read or make it.
package struct Seal: Sendable {
    private let sealing: SymmetricKey
    private let signing: SymmetricKey

    /// - Parameter secret: at least 32 bytes, the same for every process of the service.
    package init(secret: [UInt8]) {
        func key(_ name: String) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(
                inputKeyMaterial: SymmetricKey(data: secret), info: Data(name.utf8), outputByteCount: 32)
        }
        sealing = key("koza.web.seal")
        signing = key("koza.web.sign")
    }

    /// - Parameter purpose: what is sealed for one purpose does not open for another.
    package func seal(_ value: some Encodable, for purpose: String) throws -> [UInt8] {
        let box = try AES.GCM.seal(JSONEncoder().encode(value), using: sealing, authenticating: Data(purpose.utf8))
        return Array(box.combined ?? Data())
    }

    /// `nil` for what was not sealed here for that purpose.
    package func open<Value: Decodable>(_ bytes: [UInt8], for purpose: String, as type: Value.Type = Value.self)
        -> Value?
    {
        guard let box = try? AES.GCM.SealedBox(combined: bytes),
            let data = try? AES.GCM.open(box, using: sealing, authenticating: Data(purpose.utf8))
        else { return nil }
        return try? JSONDecoder().decode(type, from: data)
    }

    /// 256 bits in hexadecimal digits.
    package func sign(_ text: String, for purpose: String) -> String {
        HMAC<SHA256>.authenticationCode(for: Data("\(purpose) \(text)".utf8), using: signing).hexadecimal
    }

    package func isSignature(_ given: String, of text: String, for purpose: String) -> Bool {
        let expected = Array(sign(text, for: purpose).utf8)
        let given = Array(given.utf8)
        guard given.count == expected.count else { return false }
        return zip(given, expected).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

extension Sequence<UInt8> {
    var hexadecimal: String {
        map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}

import Crypto
import Foundation
package import Regulation

/// Stands for a person or firm in events: keyed, since a bare hash of a tax or citizen number can be enumerated.
package struct Pseudonyms: Sendable {
    private let key: SymmetricKey

    /// - Parameter secret: at least 32 bytes, the same for every process on one database, for ever.
    package init(secret: [UInt8]) {
        key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: secret), info: Data("koza.pseudonyms".utf8), outputByteCount: 32)
    }

    package func firm(_ number: TaxNumber) -> SubjectID { pseudonym("f", number.digits) }
    package func citizen(_ number: CitizenNumber) -> SubjectID { pseudonym("c", number.digits) }
    package func user(_ userID: String) -> SubjectID { pseudonym("u", userID) }

    /// A stream's name for a declaration's number, which may be any text.
    package func declaration(_ number: String) -> String { pseudonym("d", number).text }

    /// A stream's name for a laboratory's report, whose name and number may be any text.
    package func report(_ number: String, of laboratory: String) -> String {
        pseudonym("r", "\(laboratory)\n\(number)").text
    }

    /// A stream's name for a scheme's certificate of sustainability.
    package func schemeCertificate(_ number: String, of scheme: String) -> String {
        pseudonym("s", "\(scheme)\n\(number)").text
    }

    /// Ties an idempotency key to who sent it.
    package func commandKey(_ key: String, of actor: SubjectID) -> String { pseudonym("k", "\(actor) \(key)").text }

    private func pseudonym(_ prefix: String, _ text: String) -> SubjectID {
        let code = HMAC<SHA256>.authenticationCode(for: Data("\(prefix) \(text)".utf8), using: key)
        return SubjectID(prefix + "-" + Base32.encode(Array(code).prefix(15)))
    }
}

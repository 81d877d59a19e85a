import ESignature
import Foundation

extension FieldKind where Value == [UInt8] {
    /// A detached signature, CMS in DER, in base64; line breaks do not matter.
    static var signature: FieldKind {
        let limit = (SignatureVerifier.sizeLimit + 2) / 3 * 4
        let schema = JSONSchema.string(length: 1...limit).described(as: "CAdES: detached CMS in DER, base64")
        return FieldKind(schema) { input in
            let text = input.decode(String.self)?.filter { !$0.isNewline }
            guard let text, text.utf8.count <= limit, let bytes = Data(base64Encoded: text), !bytes.isEmpty else {
                input.fault(
                    tr: "İmza, base64 ile yazılmış CMS (DER) olmalıdır; en çok \(limit) karakter.",
                    en: "This must be a CMS in DER, in base64, of at most \(limit) characters.")
                return nil
            }
            return Array(bytes)
        }
    }
}

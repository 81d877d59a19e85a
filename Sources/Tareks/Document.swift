/// A document that was uploaded: what it is and what it holds, never what its file was called.
package struct AttachedDocument: Codable, Hashable, Sendable {
    package let kind: String
    /// 64 hexadecimal digits.
    package let sha256: String

    package init(kind: String, sha256: String) {
        self.kind = kind
        self.sha256 = sha256
    }

    package var hasWellFormedHash: Bool {
        sha256.utf8.count == 64 && sha256.utf8.allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
    }
}

/// M21/4, M29/6: the certificate by which cotton is called sustainable, from a body that TÜRKAK accredited, or a
/// signatory of an international multilateral recognition agreement.
package struct SustainabilityCertificate: Codable, Hashable, Sendable {
    package let scheme: String
    package let certificateNumber: String
    package let body: String
    package let accreditedBy: String
    /// The uploaded document, by its SHA-256 or the number it was stored under.
    package let document: String

    package init(scheme: String, certificateNumber: String, body: String, accreditedBy: String, document: String) {
        self.scheme = scheme
        self.certificateNumber = certificateNumber
        self.body = body
        self.accreditedBy = accreditedBy
        self.document = document
    }
}

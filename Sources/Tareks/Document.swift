package import Regulation

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
    package let validFrom: CalendarDate?
    /// The last day.
    package let validUntil: CalendarDate?
    /// The quantity that it is for, where it states one.
    package let netWeight: Kilograms?

    package init(
        scheme: String, certificateNumber: String, body: String, accreditedBy: String, document: String,
        validFrom: CalendarDate? = nil, validUntil: CalendarDate? = nil, netWeight: Kilograms? = nil
    ) {
        self.scheme = scheme
        self.certificateNumber = certificateNumber
        self.body = body
        self.accreditedBy = accreditedBy
        self.document = document
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.netWeight = netWeight
    }

    /// `nil` where the document is not named by its hash.
    package var documentHash: String? {
        AttachedDocument(kind: "", sha256: document).hasWellFormedHash ? document.lowercased() : nil
    }

    /// With what it leaves unsaid taken from an earlier copy.
    package func completing(_ earlier: SustainabilityCertificate?) -> SustainabilityCertificate {
        SustainabilityCertificate(
            scheme: scheme, certificateNumber: certificateNumber, body: body, accreditedBy: accreditedBy,
            document: documentHash == nil ? earlier?.document ?? document : document,
            validFrom: validFrom ?? earlier?.validFrom, validUntil: validUntil ?? earlier?.validUntil,
            netWeight: netWeight ?? earlier?.netWeight)
    }
}

package import Regulation

package enum CertificateEvent: Equatable, Sendable {
    case issued(CertificateIssued)
    case transferred(CertificateTransferred)
    case split(CertificateSplit)
    case reissued(CertificateReissued)
    case cancelled(CertificateCancelled)
    case drawn(QuantityDrawn)
    case drawNamed(DrawNamed)
    case drawConcluded(DrawConcluded)
    case drawReleased(DrawReleased)
    case exported(QuantityExported)
}

/// M21, M24: form Ek-1 or Ek-2, with the bales that it covers.
package struct CertificateIssued: Codable, Equatable, Sendable {
    package enum Origin: String, Codable, CaseIterable, Sendable {
        case control
        case transfer
        case split
        case reissue
    }

    package let number: CertificateNumber
    package let origin: Origin
    package let parent: CertificateNumber?
    package let method: ControlMethod
    package let lot: LotID
    package let lotNumber: LotNumber
    package let season: Season
    package let factory: FactoryID
    package let directorate: DirectorateCode
    package let holder: SubjectID
    package let holderRevision: Int
    package let inspector: InspectorID
    package let controlDate: CalendarDate
    /// M23/1: the last day on which it is valid.
    package let validUntil: CalendarDate
    package let verificationCode: String
    package let bales: [CertifiedBale]
}

package struct CertifiedBale: Codable, Hashable, Sendable {
    package let number: String
    package let season: Season?
    package let grossWeight: Kilograms
    package let netWeight: Kilograms

    init(_ bale: Bale) {
        number = bale.number
        season = bale.season
        grossWeight = bale.grossWeight
        netWeight = bale.netWeight
    }
}

/// M24: bales moved to another holder's new certificate.
package struct CertificateTransferred: Codable, Equatable, Sendable {
    package let child: CertificateNumber
    package let to: SubjectID
    package let bales: [String]
}

/// M24: bales moved to new certificates of the same holder.
package struct CertificateSplit: Codable, Equatable, Sendable {
    package struct Part: Codable, Equatable, Sendable {
        package let child: CertificateNumber
        package let bales: [String]
    }

    package let parts: [Part]
}

/// M22/2: what was left moved to a certificate that replaces this one.
package struct CertificateReissued: Codable, Equatable, Sendable {
    package let child: CertificateNumber
    package let bales: [String]
    package let reason: String
    package let on: CalendarDate
}

package struct CertificateCancelled: Codable, Equatable, Sendable {
    package let reason: String
    package let on: CalendarDate
    /// The certificate from which this one was cut, and with which it fell.
    package let cause: CertificateNumber?
}

/// M26/2: an export application holds a quantity until it is concluded.
package struct QuantityDrawn: Codable, Equatable, Sendable {
    package let application: String
    package let bales: [String]?
    package let netWeight: Kilograms
}

/// Which bales the kilograms were that an application drew; they leave the certificate whole.
package struct DrawNamed: Codable, Equatable, Sendable {
    package let application: String
    package let bales: [String]
}

/// The application has its reference; what it holds comes back the day after `validUntil` unless it was exported.
package struct DrawConcluded: Codable, Equatable, Sendable {
    package let application: String
    package let validUntil: CalendarDate
}

package struct DrawReleased: Codable, Equatable, Sendable {
    package let application: String
}

package struct QuantityExported: Codable, Equatable, Sendable {
    package let application: String
    package let declaration: String
}

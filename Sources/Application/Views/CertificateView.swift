package import CottonControl
package import Foundation
package import Regulation

package struct CertificateView: Codable, Equatable, Sendable {
    package struct Remaining: Codable, Equatable, Sendable {
        package let bales: Int
        package let baleNumbers: [String]
        package let netKg: Decimal
    }

    package struct LotReference: Codable, Equatable, Sendable {
        package let season: Season
        package let lotNumber: LotNumber
    }

    package struct CertifiedBaleView: Codable, Equatable, Sendable {
        package let number: String
        package let grossKg: WrittenWeight
        package let netKg: WrittenWeight
    }

    package let number: CertificateNumber
    /// By which it came about: a control, a transfer, a split or the re-issue of its parent.
    package let origin: CertificateIssued.Origin
    package let method: ControlMethod
    package let lot: LotReference
    package let factory: FactoryID
    package let directorate: DirectorateCode
    package let holder: PartyView
    package let controlDate: CalendarDate
    package let validUntil: CalendarDate
    package let status: String
    package let bales: [CertifiedBaleView]
    package let grossKg: Decimal
    package let netKg: Decimal
    package let remaining: Remaining
    package let parent: CertificateNumber?
    package let children: [CertificateNumber]
    package let cancellation: String?
    /// The certificate with which this one was cancelled.
    package let cancelledWith: CertificateNumber?
    package let replacedBy: CertificateNumber?
    package let verificationCode: String

    /// `nil` for a certificate that was never issued.
    /// - Parameter date: the day on which it is looked at; its validity and what is left depend on it.
    package init?(_ certificate: Certificate, on date: CalendarDate, names: Names) {
        guard let issued = certificate.issued else { return nil }
        let left = certificate.remaining(on: date)
        number = issued.number
        origin = issued.origin
        method = issued.method
        lot = LotReference(season: issued.season, lotNumber: issued.lotNumber)
        factory = issued.factory
        directorate = issued.directorate
        holder = names.party(issued.holder)
        controlDate = issued.controlDate
        validUntil = issued.validUntil
        status = certificate.status(on: date).rawValue
        bales = issued.bales.map {
            CertifiedBaleView(
                number: $0.number, grossKg: WrittenWeight($0.grossWeight), netKg: WrittenWeight($0.netWeight))
        }
        grossKg = Decimal(issued.bales.map(\.grossWeight).sum())
        netKg = Decimal(issued.bales.map(\.netWeight).sum())
        remaining = Remaining(bales: left.bales.count, baleNumbers: left.bales, netKg: Decimal(left.netWeight))
        parent = issued.parent
        children = certificate.children
        cancellation = certificate.cancellation?.reason
        cancelledWith = certificate.cancellation?.cause
        replacedBy = certificate.replacement
        verificationCode = issued.verificationCode
    }
}

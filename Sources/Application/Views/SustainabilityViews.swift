package import CottonControl
package import Foundation
package import Regulation
import Tareks

package struct AccreditationView: Codable, Equatable, Sendable {
    package let code: AccreditationID
    package let body: String
    package let accreditedBy: String
    package let recognition: AccreditationRecorded.Recognition
    package let agreement: String?
    package let schemes: [String]
    package let from: CalendarDate
    package let until: CalendarDate?
    package let withdrawnFrom: CalendarDate?
    package let reason: String?
    /// On the day that was asked about.
    package let holds: Bool
    package let source: String

    package init(_ accreditation: Accreditation, on date: CalendarDate) {
        let recorded = accreditation.recorded
        code = recorded.accreditation
        body = recorded.body
        accreditedBy = recorded.accreditedBy
        recognition = recorded.recognition
        agreement = recorded.agreement
        schemes = recorded.schemes
        from = recorded.from
        until = recorded.until
        withdrawnFrom = accreditation.withdrawal?.from
        reason = accreditation.withdrawal?.reason
        holds = accreditation.holds(on: date)
        source = recorded.source
    }
}

/// M21/4: the scheme's certificate as it was presented.
package struct SustainabilityView: Codable, Equatable, Sendable {
    package let scheme: String
    package let certificateNumber: String
    package let body: String
    package let accreditedBy: String
    package let document: String
    package let validFrom: CalendarDate?
    package let validUntil: CalendarDate?
    package let netKg: Decimal?

    init(_ certificate: SustainabilityCertificate) {
        scheme = certificate.scheme
        certificateNumber = certificate.certificateNumber
        body = certificate.body
        accreditedBy = certificate.accreditedBy
        document = certificate.document
        validFrom = certificate.validFrom
        validUntil = certificate.validUntil
        netKg = certificate.netWeight.map { Decimal($0) }
    }
}

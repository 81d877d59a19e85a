import Application
import Foundation
import Regulation

/// What the API lists of a certificate.
struct CertificateSummaryAnswer: Decodable, Sendable {
    struct Remaining: Decodable, Sendable {
        let bales: Int
        let netKg: Decimal
    }

    let number: String
    let lot: CertificateAnswer.Lot
    let holder: PartyAnswer
    let validUntil: CalendarDate
    let status: String
    let baleCount: Int
    let netKg: Decimal
    let remaining: Remaining
}

/// A factory's certificates, or those a firm holds, latest first.
struct CertificatesPage: Page {
    static let template = "certificates"

    struct Row: Sendable {
        let number: String
        let target: String
        let status: StatusTag
        let holder: String
        let lot: String
        let lotTarget: String
        let remaining: String
        let validUntil: String
    }

    let title: String
    let certificates: [Row]
    let isEmpty: Bool
    let pagination: Pagination

    init(_ visit: Visit) async throws {
        title = visit.texts("gin.certificates.title")
        let factory = visit.actor?.role == .firmUser ? nil : try await visit.factories().first?.id
        let cursor = visit.query["cursor"]
        let list: ListAnswer<CertificateSummaryAnswer> = try await visit.get(
            "/v1/certificates", ["factory": factory, "cursor": cursor])
        certificates = list.items.map { Row($0, visit) }
        isEmpty = certificates.isEmpty
        pagination = Pagination("/belgeler", ["fabrika": factory], cursor: cursor, next: list.nextCursor)
    }
}

extension CertificatesPage.Row {
    init(_ certificate: CertificateSummaryAnswer, _ visit: Visit) {
        let formats = visit.formats
        number = certificate.number
        target = "/belgeler/" + certificate.number
        status = .certificate(certificate.status, visit.texts)
        holder = certificate.holder.title
        lot = certificate.lot.lotNumber
        lotTarget = "/partiler/\(certificate.lot.season)/\(certificate.lot.lotNumber)"
        remaining = visit.texts(
            "certificate.remainingOf",
            [
                "left": formats.count(certificate.remaining.bales), "all": formats.bales(certificate.baleCount),
                "net": formats.kilograms(certificate.remaining.netKg),
            ])
        validUntil = formats.date(certificate.validUntil)
    }
}

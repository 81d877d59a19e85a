import Application
import CottonControl
import Foundation
import HTTPTypes
import ReadModels
import Regulation

/// Public, without an account: whether a certificate in somebody's hand is one of ours. Nobody's name is shown. At the
/// same addresses the pages answer whoever asks for HTML.
enum VerificationEndpoints {
    static let all = [certificate, bale]

    private static let responses: [Endpoint.Response] = [
        .init(
            status: 200,
            content: [
                .init(mediaType: MediaTypes.json, schema: SchemaInference.schema(of: VerificationView.self)),
                .init(mediaType: MediaTypes.html, schema: .string()),
            ])
    ]

    static let certificate = Endpoint(
        .get, "/dogrula/{code}", .verification, tr: "Belgeyi karekod koduyla doğrular",
        en: "Verifies a certificate by the code of its QR", access: .open, responses: responses
    ) { call in
        try await call.verify(bale: nil)
    }

    static let bale = Endpoint(
        .get, "/dogrula/{code}/bales/{number}", .verification, tr: "Belgedeki bir balyayı doğrular",
        en: "Verifies a bale of a certificate", access: .open, responses: responses
    ) { call in
        try await call.verify(bale: try call.baleNumber())
    }
}

struct VerificationView: Codable {
    struct Bale: Codable {
        let number: String
        let grossKg: Decimal
        let netKg: Decimal
    }

    let valid: Bool
    let status: String
    let certificate: CertificateNumber
    let method: ControlMethod
    let season: Season
    let lotNumber: LotNumber
    /// The region's directorate.
    let directorate: DirectorateCode
    let controlDate: CalendarDate
    let validUntil: CalendarDate
    /// M22/2: what was moved to another certificate is not on this one.
    let baleCount: Int
    let grossKg: Decimal
    let netKg: Decimal
    let bale: Bale?
    /// Where the proof is that the certificate stands in the log; it names nobody.
    let proof: String

    init(_ certificate: Certificate, _ issued: CertificateIssued, bale: CertifiedBale?, on date: CalendarDate) {
        let status = certificate.status(on: date)
        valid = status == .valid
        self.status = status.rawValue
        self.certificate = issued.number
        method = issued.method
        season = issued.season
        lotNumber = issued.lotNumber
        directorate = issued.directorate
        controlDate = issued.controlDate
        validUntil = issued.validUntil
        baleCount = certificate.bales.count
        grossKg = Decimal(certificate.bales.values.map(\.grossWeight).sum())
        netKg = Decimal(certificate.bales.values.map(\.netWeight).sum())
        self.bale = bale.map {
            Bale(number: $0.number, grossKg: Decimal($0.grossWeight), netKg: Decimal($0.netWeight))
        }
        proof = "/dogrula/\(issued.verificationCode)/proof"
    }
}

extension Call {
    fileprivate func verify(bale number: String?) async throws -> Answer {
        try await awaitReadModels()
        guard let (found, issued) = try await certificateOfCode() else { throw Self.notOurs }
        let bale = number.flatMap { found.bale($0) }
        guard number == nil || bale != nil else { throw Self.notOnIt }
        return try Answer.json(VerificationView(found, issued, bale: bale, on: today), in: language)
    }

    /// M22/2
    private static var notOnIt: Problem {
        Problem(
            .notFound, tr: "Bu balya belgede yer almıyor ya da başka bir belgeye geçmiş (M22/2).",
            en: "This bale is not on the certificate, or has moved to another one (M22/2).")
    }

    private static var notOurs: Problem {
        Problem(
            .notFound, tr: "Bu doğrulama kodu bize ait bir belgeye ait değil.",
            en: "This code is not that of a certificate of ours.")
    }
}

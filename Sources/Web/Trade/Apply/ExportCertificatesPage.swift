import Regulation

/// Step 1: which certificates cover the cotton.
struct ExportCertificatesPage: Page {
    static let template = "export-certificates"

    struct Chosen: Sendable {
        let number: String
        let text: String
        let target: String
    }

    struct Offered: Sendable {
        let number: String
        let target: String
        let remaining: String
        let validUntil: String
    }

    let title: String
    let steps: [Step]
    let form: FormState
    let chosen: [Chosen]
    let hasChosen: Bool
    let netKg: String
    let offered: [Offered]
    let hasOffered: Bool
    let hasDraft: Bool
    let discardTarget: String

    init(_ visit: Visit, _ draft: TradeDraft, problem: ProblemAnswer? = nil) async throws {
        title = visit.texts("trade.certificates.title")
        steps = Direction.export.steps(current: 1, visit.texts)
        form = FormState(visit, draft.form, problem: problem) { _ in "#f-certificates" }
        chosen = draft.uses.map {
            Chosen(
                number: $0.number, text: CertificateUse.text($0.number, $0.bales, $0.netKg, visit),
                target: Self.target($0.number))
        }
        hasChosen = !chosen.isEmpty
        netKg = visit.formats.kilograms(draft.netKg)
        let held: ListAnswer<CertificateSummaryAnswer> = try await visit.get(
            "/v1/certificates", ["holder": visit.firm, "status": "valid", "limit": "200"])
        let taken = Set(draft.uses.map(\.number))
        offered = held.items.filter { !taken.contains($0.number) }.map { Offered($0, visit) }
        hasOffered = !offered.isEmpty
        hasDraft = !draft.isEmpty
        discardTarget = "/ihracat/sil"
    }

    static func target(_ number: String) -> String { "/ihracat/belge/\(number.percentEncoded)" }
}

extension ExportCertificatesPage.Offered {
    fileprivate init(_ certificate: CertificateSummaryAnswer, _ visit: Visit) {
        number = certificate.number
        target = ExportCertificatesPage.target(certificate.number)
        remaining = visit.texts(
            "certificate.remainingOf",
            [
                "left": visit.formats.count(certificate.remaining.bales),
                "all": visit.formats.bales(certificate.baleCount),
                "net": visit.formats.kilograms(certificate.remaining.netKg),
            ])
        validUntil = visit.formats.date(certificate.validUntil)
    }
}

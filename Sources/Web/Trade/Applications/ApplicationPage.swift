import Application

/// An application, its reference large, and what it rests on.
struct ApplicationPage: Page {
    static let template = "trade-application"

    let title: String
    let news: String?
    let row: TradeRow
    let rows: [SummaryRow]
    let findings: [FaultLine]
    let hasFindings: Bool
    let documents: [AttachedDocumentAnswer]
    let hasDocuments: Bool
    /// Certificates of which kilograms were taken whose bales nobody has named.
    let unnamed: [Unnamed]
    let hasUnnamed: Bool
    let canCancel: Bool
    let target: String

    struct Unnamed: Sendable {
        let number: String
        let target: String
    }

    init(_ visit: Visit, _ application: TradeApplicationAnswer) {
        let texts = visit.texts
        title = texts("trade.application.title." + application.direction)
        news = visit.query["yeni"].flatMap { news in
            ["iptal", "balyalar", "taslak"].contains(news) ? texts("trade.application.news." + news) : nil
        }
        row = TradeRow(application, visit)
        let path = "/basvurular/" + application.id
        rows = Self.rows(application, visit) + SignaturePages.rows(application.signature, at: path, visit)
        findings = application.findings.map {
            FaultLine(ProblemAnswer.Entry(pointer: "", detail: $0.note, rule: $0.rule))
        }
        hasFindings = !findings.isEmpty
        documents = application.documents
        hasDocuments = !documents.isEmpty
        let isOwn = visit.actor?.role == .firmUser
        let isAlive = ["awaitingInspection", "concluded"].contains(application.status)
        unnamed = application.certificates.filter { isOwn && isAlive && $0.bales == nil }.map {
            Unnamed(number: $0.number, target: path + "/balyalar/\($0.number.percentEncoded)")
        }
        hasUnnamed = !unnamed.isEmpty
        canCancel = isOwn && application.canBeCancelled
        target = path
    }

    private static func rows(_ application: TradeApplicationAnswer, _ visit: Visit) -> [SummaryRow] {
        let (texts, formats) = (visit.texts, visit.formats)
        func link(_ name: String, _ id: String?) -> SummaryRow? {
            id.map { SummaryRow(texts(name), $0, link: "/basvurular/" + $0) }
        }
        let rows = [
            SummaryRow(texts("trade.firm"), application.firm.title),
            SummaryRow(
                texts("trade.country." + application.direction),
                Countries.name(application.country, in: visit.language)),
            SummaryRow(texts("trade.regime"), texts.of(application.regime, under: "trade.regime")),
            SummaryRow(texts("trade.gtip"), TariffLines.label(application.gtip, texts)),
            SummaryRow(texts("trade.net"), formats.kilograms(application.netKg)),
            SummaryRow(texts("trade.submittedAt"), formats.instant(application.submittedAt)),
        ]
        let uses = application.certificates.map { use in
            SummaryRow(
                texts("certificate.number"), CertificateUse.text(use.number, use.bales, use.netKg, visit),
                link: "/belgeler/" + use.number)
        }
        let further = [
            application.declaration.map { SummaryRow(texts("trade.declaration"), $0) },
            application.cancellation.map { SummaryRow(texts("trade.cancellation"), $0) },
            link("trade.replaces", application.replaces), link("trade.replacedBy", application.replacedBy),
        ]
        let reasons =
            application.reasons.isEmpty
            ? nil
            : SummaryRow(
                texts.of(application.lane, under: "lot.lane"), application.reasons.joined(separator: " · "))
        return rows + uses + (further + [reasons]).compactMap(\.self)
    }
}

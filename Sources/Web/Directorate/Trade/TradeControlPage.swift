import Application

/// An application as an official has it before them, and what came of it.
struct TradeControlPage: Page {
    static let template = "trade-control"

    struct Check: Sendable {
        let name: String
        let citation: String
        let citationTarget: String
        let standing: StatusTag
        let note: String?
    }

    let title: String
    let kind: String
    let gtip: String
    let status: StatusTag
    let lane: StatusTag
    let deadline: Deadline?
    let late: StatusTag?
    let inspectionTarget: String?
    let reference: Confirmation?
    let findings: [FaultLine]
    let hasFindings: Bool
    let rows: [SummaryRow]
    let certificates: [SummaryRow]
    let hasCertificates: Bool
    let checks: [Check]
    let keptDone: String?
    let keptPage: String

    init(_ visit: Visit, _ application: TradeApplicationAnswer) async throws {
        let (texts, formats) = (visit.texts, visit.formats)
        kind = texts.of(application.direction, under: "trade.direction")
        gtip = application.gtip
        title = "\(kind) · \(gtip)"
        status = .trade(application.status ?? "", texts)
        lane = .lane(application.lane, texts)
        deadline = application.isAwaiting ? Deadline(application.deadline, visit) : nil
        late = deadline?.isMissed == true ? StatusTag(texts("queue.late"), .bad) : nil
        inspectionTarget =
            application.isAwaiting && visit.actor?.role == .tradeInspector ? application.target + "/sonuc" : nil
        reference = application.reference.map { reference in
            Confirmation(
                title: texts("trade.concluded"), label: texts("trade.reference"),
                number: formats.inFours(reference.number), copied: reference.number,
                lines: [texts("certificate.validUntil") + ": " + formats.date(reference.validUntil)])
        }
        findings = application.findings.map(FaultLine.init)
        hasFindings = !findings.isEmpty
        rows = Self.rows(application, texts, formats)
        var certificates: [SummaryRow] = []
        for use in application.certificates {
            certificates.append(
                SummaryRow(use.number, Self.amount(use, formats), link: try await visit.certificateLink(use.number)))
        }
        self.certificates = certificates
        hasCertificates = !certificates.isEmpty
        checks = application.asked.map { asked in
            Check(asked.code, asked.rule, application.checks.first { $0.code == asked.code }, texts)
        }
        keptDone = application.isAwaiting ? nil : KeptForm.tradeInspection(application.id)
        keptPage = application.target + "/sonuc"
    }

    private static func rows(_ application: TradeApplicationAnswer, _ texts: Texts, _ formats: Formats) -> [SummaryRow]
    {
        let rows: [(String, String)] = [
            ("trade.firm", application.firm.title),
            ("trade.regime", texts.of(application.regime, under: "trade.regime")),
            ("lot.net", formats.kilograms(application.netKg)),
            ("trade.country", Countries.name(application.country, in: formats.language)),
            ("trade.submittedAt", formats.instant(application.submittedAt)),
            ("gin.lot.reasons", application.reasons.joined(separator: " · ")),
            ("inspection.on", application.inspectedOn.map(formats.date) ?? ""),
            ("trade.cancellation", application.cancellation ?? ""),
        ]
        return rows.filter { !$0.1.isEmpty }.map { SummaryRow(texts($0.0), $0.1) }
    }

    private static func amount(_ use: TradeApplicationAnswer.Use, _ formats: Formats) -> String {
        let bales = use.bales.map { formats.bales($0.count) }
        return [bales, formats.kilograms(use.netKg)].compactMap(\.self).joined(separator: " · ")
    }
}

extension TradeControlPage.Check {
    fileprivate init(_ code: String, _ citation: String, _ found: TradeApplicationAnswer.Check?, _ texts: Texts) {
        name = texts.of(code, under: "trade.check")
        self.citation = citation
        citationTarget = Articles.target(citation)
        note = found?.note
        standing =
            switch found?.met {
            case true?: StatusTag(texts("requirement.met"), .good)
            case false?: StatusTag(texts("requirement.unmet"), .bad)
            case nil: StatusTag(texts("requirement.open"), .quiet)
            }
    }
}

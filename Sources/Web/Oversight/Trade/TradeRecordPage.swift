/// An application of an exporter or importer, with its reference and what became of it.
struct TradeRecordPage: Page {
    static let template = "trade-record"

    struct Use: Sendable {
        let certificate: String
        let bales: String
        let net: String
    }

    let title: String
    let number: String
    let copied: String?
    let status: StatusTag
    let deadline: Deadline?
    let rows: [SummaryRow]
    let findings: [FaultLine]
    let hasFindings: Bool
    let uses: [Use]
    let hasUses: Bool

    init(_ visit: Visit) async throws {
        let trade: TradeApplicationAnswer = try await visit.get(
            "/v1/trade-applications/\((visit.path["id"] ?? "").percentEncoded)")
        let (texts, formats) = (visit.texts, visit.formats)
        title = texts.of(trade.direction, under: "oversight.trade.direction")
        copied = trade.reference?.number
        number = copied.map(formats.inFours) ?? trade.id
        status = .trade(trade.standing, texts)
        deadline = trade.status == "awaitingInspection" ? Deadline(trade.deadline, visit) : nil
        rows = Self.rows(trade, visit)
        findings = trade.findings.map {
            FaultLine(ProblemAnswer.Entry(pointer: "", detail: $0.note, rule: $0.rule))
        }
        hasFindings = !findings.isEmpty
        uses = trade.certificates.map { use in
            Use(
                certificate: use.number, bales: use.bales.map { formats.count($0.count) } ?? "–",
                net: formats.kilograms(use.netKg))
        }
        hasUses = !uses.isEmpty
    }

    private static func rows(_ trade: TradeApplicationAnswer, _ visit: Visit) -> [SummaryRow] {
        let (texts, formats) = (visit.texts, visit.formats)
        let known = [
            SummaryRow(
                texts("oversight.factory.firm"), trade.firm.title, link: trade.firm.vkn.map { RecordPages.firm($0) }),
            SummaryRow(texts("oversight.trade.gtip"), TariffLines.label(trade.gtip, texts)),
            SummaryRow(texts("lot.net"), formats.kilograms(trade.netKg)),
            SummaryRow(texts("oversight.trade.country"), Countries.name(trade.country, in: visit.language)),
            SummaryRow(texts("oversight.trade.submittedAt"), formats.instant(trade.submittedAt)),
            SummaryRow(texts("gin.lot.lane"), texts.of(trade.lane, under: "lot.lane")),
        ]
        let later = [
            trade.reference.map { reference in
                SummaryRow(
                    texts("oversight.trade.validity"),
                    "\(formats.date(reference.validFrom)) – \(formats.date(reference.validUntil))")
            },
            trade.declaration.map { SummaryRow(texts("shared.lineage.declaration"), $0) },
            trade.cancellation.map { SummaryRow(texts("certificate.cancellation"), $0) },
        ]
        return known + later.compactMap(\.self)
    }
}

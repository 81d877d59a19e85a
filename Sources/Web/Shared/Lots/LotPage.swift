import HTTPAPI

/// A lot's story.
struct LotPage: Page {
    static let template = "lot"

    struct Bale: Sendable {
        let number: String
        let gross: String
        let net: String
        let kind: String
        let isOpened: Bool
    }

    let title: String
    let number: String
    let season: String
    let moment: AsOf
    let status: StatusTag
    let deadline: Deadline?
    let certificate: String?
    let rows: [SummaryRow]
    let timeline: [TimelineEntry]
    let findings: [FaultLine]
    let hasFindings: Bool
    let bales: [Bale]
    let hasKinds: Bool
    let baleCount: String
    let lineage: LineageView?

    /// - Parameter moment: at which the lot is as it was read.
    init(_ visit: Visit, _ lot: LotAnswer, _ moment: AsOf) async throws {
        let (texts, formats) = (visit.texts, visit.formats)
        title = texts("gin.lot.title", ["lot": lot.lotNumber])
        number = lot.lotNumber
        season = lot.season
        self.moment = moment
        status = .lot(lot.status, texts)
        deadline =
            lot.status == "awaitingInspection" && moment.instant == nil ? lot.deadline.map { Deadline($0, visit) } : nil
        certificate = lot.certificate?.number
        rows =
            Self.rows(lot, texts, formats)
            + SignaturePages.rows(lot.signature, at: "/partiler/\(lot.season)/\(lot.lotNumber)", visit)
        let descent = moment.instant == nil ? try await visit.descent(of: lot) : nil
        lineage = try await descent?.view(visit)
        let certificates = descent?.certificates ?? [lot.certificate?.number].compactMap(\.self)
        timeline = try await visit.story(of: certificates)
            .filter { !moment.isBefore($0.occurredAt) }.map { TimelineEntry($0, visit) }
        findings = lot.findings.map {
            FaultLine(ProblemAnswer.Entry(pointer: "", detail: $0.note, rule: $0.rule))
        }
        hasFindings = !findings.isEmpty
        let opened = Set(lot.openBales ?? [])
        bales = lot.bales.map { bale in
            Bale(
                number: bale.number, gross: formats.kilograms(bale.grossKg), net: formats.kilograms(bale.netKg),
                kind: [bale.class, bale.type].compactMap(\.self).joined(separator: " · "),
                isOpened: opened.contains(bale.number))
        }
        hasKinds = lot.bales.contains { $0.class != nil }
        baleCount = formats.count(lot.baleCount)
    }

    private static func rows(_ lot: LotAnswer, _ texts: Texts, _ formats: Formats) -> [SummaryRow] {
        let kind = [lot.class, lot.type].compactMap(\.self).joined(separator: " · ")
        let rows = [
            SummaryRow(texts("lot.owner"), lot.owner.title),
            SummaryRow(
                texts("gin.lot.size"),
                "\(formats.bales(lot.baleCount)) · \(formats.kilograms(lot.netKg)) "
                    + texts("gin.lot.netOf", ["gross": formats.kilograms(lot.grossKg)])),
            SummaryRow(texts("lot.method"), texts.of(lot.method, under: "lot.method")),
            SummaryRow(
                texts("gin.lot.cotton"),
                [
                    texts.of(lot.ginningMethod, under: "lot.ginningMethod"), texts.of(lot.group, under: "lot.group"),
                    kind,
                ]
                .filter { !$0.isEmpty }.joined(separator: " · ")),
            SummaryRow(texts("lot.moisture"), "% " + formats.number(lot.moisturePercent)),
            SummaryRow(texts("lot.warehouse"), lot.warehouse),
        ]
        let lane = lot.lane.map { SummaryRow(texts("gin.lot.lane"), texts.of($0, under: "lot.lane")) }
        let reasons =
            lot.reasons.isEmpty ? nil : SummaryRow(texts("gin.lot.reasons"), lot.reasons.joined(separator: " · "))
        return rows + [lane, reasons].compactMap(\.self)
    }
}

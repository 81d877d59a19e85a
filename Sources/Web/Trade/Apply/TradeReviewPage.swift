import Application

/// All of it once more, what would be refused, and the button.
struct TradeReviewPage: Page {
    static let template = "trade-review"

    let title: String
    let form: FormState
    let steps: [Step]
    let target: String
    let rows: [SummaryRow]
    let isAcceptable: Bool
    let lanes: SandboxLanes?
    let signing: SigningForm?

    init(_ visit: Visit, _ draft: TradeDraft, problem: ProblemAnswer?) async throws {
        let (texts, direction) = (visit.texts, draft.direction)
        title = texts("trade.review.title")
        let form = FormState(visit, draft.form, problem: problem) { pointer in
            pointer == SigningForm.pointer ? SigningForm.target : direction.target(pointer)
        }
        self.form = form
        signing = SigningForm(draft, at: direction.path, rule: "M28/1", form, visit)
        steps = direction.reviewStep(texts)
        target = direction.reviewPath
        isAcceptable = problem == nil
        rows = Self.rows(draft, visit)
        lanes = visit.site.isSandbox ? SandboxLanes(texts) : nil
    }

    private static func rows(_ draft: TradeDraft, _ visit: Visit) -> [SummaryRow] {
        let (texts, direction, fields) = (visit.texts, draft.direction, draft.fields)
        func row(_ label: String, _ pointer: String, _ value: String?) -> SummaryRow? {
            guard let value, !value.isEmpty else { return nil }
            return SummaryRow(texts(label), value, change: direction.target(pointer))
        }
        let uses = draft.uses.map {
            SummaryRow(
                texts("certificate.number"), CertificateUse.text($0.number, $0.bales, $0.netKg, visit),
                change: ExportCertificatesPage.target($0.number))
        }
        let net =
            direction == .export
            ? visit.formats.kilograms(draft.netKg)
            : fields["/netKg"].flatMap(WrittenDecimal.value).map(visit.formats.kilograms)
        let documents = draft.documents.map { "\($0.kind): \($0.name)" }.joined(separator: " · ")
        return uses
            + [
                fields["/replaces"].map { SummaryRow(texts("trade.replaces"), $0, link: "/basvurular/" + $0) },
                row("trade.net", "/netKg", net),
                row("trade.regime", "/regime", fields["/regime"].map { texts.of($0, under: "trade.regime") }),
                row("trade.gtip", "/gtip", fields["/gtip"].map { TariffLines.label($0, texts) }),
                row(
                    "trade.country." + direction.rawValue, "/country",
                    fields["/country"].map { Countries.name($0, in: visit.language) }),
                row("trade.declared.class", "/declared/class", fields["/declared/class"]),
                row("trade.declared.staple", "/declared/staple", fields["/declared/staple"]),
                row("trade.declared.marks", "/declared/marks", fields["/declared/marks"]),
                row("shared.documents", "/documents", documents),
                row("lot.scheme", "/sustainable/scheme", fields["/sustainable/scheme"]),
            ].compactMap(\.self)
    }
}

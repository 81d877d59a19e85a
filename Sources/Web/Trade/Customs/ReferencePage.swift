import Regulation

/// What a reference says, beside the form in which the declaration says it again (M32/2).
struct ReferencePage: Page {
    static let template = "customs-reference"

    let title: String
    let news: String?
    let reference: ReferenceNumberView
    let status: StatusTag?
    /// A number that no application has: one of those for goods out of scope, or a wrong one; matching tells.
    let isUnknown: Bool
    let rows: [SummaryRow]
    let canMatch: Bool
    let form: FormState
    let fields: [Field]

    init(_ visit: Visit, problem: ProblemAnswer? = nil) async throws {
        let texts = visit.texts
        let number = visit.path["number"] ?? ""
        title = texts("customs.reference.title")
        reference = ReferenceNumberView(number, texts)
        let isNumber = number.utf8.count == 23 && number.utf8.allSatisfy { (0x30...0x39).contains($0) }
        let found: ReferenceAnswer? =
            isNumber ? try await visit.find("/v1/references/\(number)") : nil
        news = visit.query["yeni"].map { _ in texts("customs.news") }
        status = found.map { .trade($0.status, texts) }
        isUnknown = found == nil
        rows = found.map { Self.rows($0, visit) } ?? []
        canMatch = news == nil && (found == nil || found?.status == "valid")
        var typed = visit.form
        if typed.values.isEmpty { typed["/registeredOn"] = visit.today.description }
        let form = FormState(visit, typed, problem: problem)
        fields = [
            form.text("/declaration", "customs.declaration", width: .half),
            form.text("/registeredOn", "customs.registeredOn", kind: .date, width: .short),
            form.choice(
                "/direction", "customs.direction",
                ["export", "import"].map { ($0, texts.of($0, under: "trade.direction")) }, radio: true),
            form.text("/gtip", "trade.gtip", kind: .digits, width: .half),
            form.text("/firm", "lot.ownerVkn", kind: .digits, width: .short),
            form.text("/netKg", "trade.net", kind: .decimal, width: .short, unit: "kg"),
        ]
        self.form = form.naming(fields)
    }

    private static func rows(_ reference: ReferenceAnswer, _ visit: Visit) -> [SummaryRow] {
        let (texts, formats) = (visit.texts, visit.formats)
        let firm = [reference.firm.title, reference.firm.vkn].compactMap(\.self).joined(separator: " · ")
        let used = reference.declaration.map { declaration in
            SummaryRow(
                texts("trade.declaration"),
                [declaration, reference.registeredOn.map(formats.date)].compactMap(\.self).joined(separator: " · "))
        }
        return [
            SummaryRow(texts("customs.direction"), texts.of(reference.direction, under: "trade.direction")),
            SummaryRow(texts("trade.firm"), firm),
            SummaryRow(texts("trade.gtip"), TariffLines.label(reference.gtip, texts)),
            SummaryRow(texts("trade.net"), formats.kilograms(reference.netKg)),
            SummaryRow(
                texts("customs.validity"),
                "\(formats.date(reference.validFrom)) – \(formats.date(reference.validUntil))"),
        ] + [used].compactMap(\.self)
    }
}

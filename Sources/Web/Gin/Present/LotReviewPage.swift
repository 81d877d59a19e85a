import Application
import HTTPAPI

/// Step 3: all of it once more, what would be refused, and the button.
struct LotReviewPage: Page {
    static let template = "lot-review"

    let title: String
    let form: FormState
    let steps: [Step]
    let rows: [SummaryRow]
    let totals: BaleTotals
    let isAcceptable: Bool
    let lanes: SandboxLanes?
    let signing: SigningForm?

    init(_ visit: Visit, _ draft: LotDraft, problem: ProblemAnswer?) async throws {
        let texts = visit.texts
        title = texts("gin.review.title")
        let form = FormState(visit, draft.form, problem: problem, target: Self.target)
        self.form = form
        steps = Step.steps(current: 3, texts)
        isAcceptable = problem == nil
        signing = SigningForm(draft, at: "/parti-sun", rule: "M20/2", form, visit)
        totals = BaleTotals(draft.rows, visit.formats)
        let factory = try await visit.factories().first { $0.id == draft.fields["/factory"] }
        rows = Self.rows(draft.fields, factory?.name, texts)
        lanes = visit.site.isSandbox ? SandboxLanes(texts) : nil
    }

    private static func rows(_ fields: FormFields, _ factory: String?, _ texts: Texts) -> [SummaryRow] {
        func row(_ label: String, _ pointer: String, _ value: String?) -> SummaryRow? {
            guard let value, !value.isEmpty else { return nil }
            return SummaryRow(texts(label), value, change: "/parti-sun#" + Field.id(of: pointer))
        }
        func code(_ label: String, _ pointer: String) -> SummaryRow? {
            row(label, pointer, fields[pointer].map { texts.of($0, under: label) })
        }
        let owner = [fields["/owner/title"], fields["/owner/vkn"], fields["/owner/tckn"]]
            .compactMap { $0.flatMap { $0.isEmpty ? nil : $0 } }.joined(separator: " · ")
        let kind = [fields["/class"], fields["/type"]].compactMap { $0.flatMap { $0.isEmpty ? nil : $0 } }
        return [
            row("lot.factory", "/factory", factory), row("lot.owner", "/owner/title", owner),
            code("lot.method", "/method"), code("lot.ginningMethod", "/ginningMethod"), code("lot.group", "/group"),
            row("lot.classAndType", "/class", kind.joined(separator: " · ")),
            row("lot.moisture", "/moisturePercent", fields["/moisturePercent"].map { "% " + $0 }),
            row("lot.warehouse", "/warehouse", fields["/warehouse"]),
            row("lot.laboratory", "/laboratoryReport/laboratory", fields["/laboratoryReport/laboratory"]),
            row("lot.scheme", "/sustainable/scheme", fields["/sustainable/scheme"]),
        ].compactMap(\.self)
    }

    /// Where a fault is mended.
    private static func target(_ pointer: String) -> String {
        guard pointer != SigningForm.pointer else { return SigningForm.target }
        return (pointer.hasPrefix("/bales") ? "/parti-sun/balyalar#" : "/parti-sun#") + Field.id(of: pointer)
    }
}

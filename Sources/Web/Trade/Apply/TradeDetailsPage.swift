import Application
import Regulation

/// What goes where, under which regime, and what goes with it.
struct TradeDetailsPage: Page {
    static let template = "trade-details"
    /// The fields of this step.
    static let names =
        [
            "/regime", "/gtip", "/country", "/netKg", "/declared/class", "/declared/staple", "/declared/marks",
            "/secondaryProduct", DocumentFields.kind,
        ] + sustainable
    private static let sustainable = ["scheme", "certificateNumber", "body", "accreditedBy", "document"]
        .map { "/sustainable/" + $0 }

    let title: String
    let steps: [Step]
    let form: FormState
    let target: String
    let autosaveTarget: String
    let discardTarget: String
    let fields: [Field]
    let declared: [Field]
    let documents: DocumentFields
    let scheme: [Field]
    let hasScheme: Bool
    let secondary: Field

    init(_ visit: Visit, _ draft: TradeDraft, problem: ProblemAnswer? = nil) async throws {
        let (texts, direction) = (visit.texts, draft.direction)
        let parameters = try await visit.parameters()
        title = texts("trade.details.title." + direction.rawValue)
        steps = direction.detailsStep(texts)
        target = direction.detailsPath
        autosaveTarget = direction.path + "/taslak"
        discardTarget = direction.path + "/sil"
        let form = FormState(visit, draft.fields, problem: problem) { pointer in
            DocumentFields.holds(pointer) ? DocumentFields.target : direction.localTarget(pointer)
        }
        fields = Self.fields(form, direction, parameters, visit)
        declared = Self.declared(form, direction)
        documents = DocumentFields(
            draft.documents, form,
            wanted: parameters[direction == .export ? "exportDocuments" : "importDocuments"]?.texts ?? [],
            suggesting: ["invoice", "packingList", "transport", "origin"])
        scheme =
            direction == .export
            ? zip(Self.sustainable, ["scheme", "schemeNumber", "schemeBody", "accreditedBy", "schemeDocument"])
                .map { form.text($0, "lot." + $1) } : []
        hasScheme = !scheme.isEmpty
        secondary = form.flag("/secondaryProduct", "trade.secondaryProduct")
        self.form = form.naming(fields + declared + scheme + [secondary])
    }

    /// What was typed.
    static func fields(_ visit: Visit) -> FormFields {
        var form = visit.form
        form["/netKg"] = form["/netKg"].map { WrittenDecimal.ungrouped($0, in: visit.language) }
        return form
    }

    private static func fields(
        _ form: FormState, _ direction: Direction, _ parameters: [String: ParameterValue], _ visit: Visit
    ) -> [Field] {
        let regimes = direction == .export ? ["export", "inwardProcessing"] : ["freeCirculation", "inwardProcessing"]
        let fields = [
            form.choice(
                "/regime", "trade.regime", regimes.map { ($0, visit.texts.of($0, under: "trade.regime")) },
                radio: true),
            form.choice("/gtip", "trade.gtip", TariffLines.choices(parameters, visit.texts)),
            form.choice(
                "/country", "trade.country." + direction.rawValue, Countries.choices(in: visit.language)),
        ]
        let net = form.text("/netKg", "trade.net", kind: .decimal, width: .short, unit: "kg")
        return direction == .export ? fields : fields + [net]
    }

    private static func declared(_ form: FormState, _ direction: Direction) -> [Field] {
        let kind = form.text("/declared/class", "trade.declared.class", width: .half)
        let marks = form.text("/declared/marks", "trade.declared.marks")
        let staple = form.text("/declared/staple", "trade.declared.staple", width: .half)
        return direction == .export ? [kind, marks] : [kind, staple, marks]
    }
}

extension Direction {
    /// As `target`, from the page of the details itself.
    fileprivate func localTarget(_ pointer: String) -> String {
        let target = target(pointer)
        return target.hasPrefix(detailsPath + "#") ? String(target.dropFirst(detailsPath.count)) : target
    }
}

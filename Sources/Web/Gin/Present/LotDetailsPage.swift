/// Step 1: whose cotton it is, and what it is.
struct LotDetailsPage: Page {
    static let template = "lot-details"
    /// The fields of this step.
    static let names = [
        "/factory", "/method", "/owner/vkn", "/owner/tckn", "/owner/title", "/ginningMethod", "/group", "/class",
        "/type", "/moisturePercent", "/warehouse", "/packed", "/labelled", "/stacked", "/laboratoryReport/laboratory",
        "/laboratoryReport/number", "/laboratoryReport/on", "/sustainable/scheme", "/sustainable/certificateNumber",
        "/sustainable/body", "/sustainable/accreditedBy", "/sustainable/document",
    ]

    let title: String
    let form: FormState
    let steps: [Step]
    let hasDraft: Bool
    let factory: Field
    let owners: [KnownOwner]
    let hasOwners: Bool
    let owner: [Field]
    let cotton: [Field]
    let warehouse: Field
    let declarations: [Field]
    let laboratory: [Field]
    let sustainable: [Field]

    init(_ visit: Visit, _ draft: LotDraft, problem: ProblemAnswer? = nil) async throws {
        let texts = visit.texts
        title = texts("gin.present.title")
        steps = Step.steps(current: 1, texts)
        hasDraft = !draft.isEmpty
        let factories = try await visit.factories()
        var fields = draft.fields
        if factories.count == 1, !fields.isGiven("/factory") { fields["/factory"] = factories.first?.id }
        let form = FormState(visit, fields, problem: problem)
        factory = form.choice("/factory", "lot.factory", factories.map { ($0.id, $0.name) })
        owners = try await visit.knownOwners(factories)
        hasOwners = !owners.isEmpty
        owner = [
            form.text("/owner/title", "lot.ownerTitle"),
            form.text("/owner/vkn", "lot.ownerVkn", kind: .digits, width: .short),
            form.text("/owner/tckn", "lot.ownerTckn", kind: .digits, width: .short),
        ]
        cotton = try await Self.cotton(form, visit)
        warehouse = form.suggesting(
            try await visit.depots(factories), form.text("/warehouse", "lot.warehouse", width: .half))
        declarations = ["packed", "labelled", "stacked"].map { form.flag("/\($0)", "lot.declared." + $0) }
        laboratory = [
            form.text("/laboratoryReport/laboratory", "lot.laboratory"),
            form.text("/laboratoryReport/number", "lot.reportNumber", width: .half),
            form.text("/laboratoryReport/on", "lot.reportedOn", kind: .date, width: .short),
        ]
        sustainable = [
            form.text("/sustainable/scheme", "lot.scheme"),
            form.text("/sustainable/certificateNumber", "lot.schemeNumber", width: .half),
            form.text("/sustainable/body", "lot.schemeBody"),
            form.text("/sustainable/accreditedBy", "lot.accreditedBy", width: .half),
            form.text("/sustainable/document", "lot.schemeDocument"),
        ]
        self.form = form.naming(
            [factory, warehouse] + owner + cotton + declarations + laboratory + sustainable)
    }

    private static func cotton(_ form: FormState, _ visit: Visit) async throws -> [Field] {
        func codes(_ values: [String], _ name: String) -> [(value: String, label: String)] {
            values.map { ($0, visit.texts.of($0, under: name)) }
        }
        let tables: ListAnswer<ClassTableAnswer> = try await visit.get("/v1/class-tables")
        let classes = tables.items.flatMap(\.classes)
        return [
            form.choice("/method", "lot.method", codes(["sondaj", "tekBalya"], "lot.method"), radio: true),
            form.choice(
                "/ginningMethod", "lot.ginningMethod",
                codes(["rollerGin", "sawGin", "linterGin"], "lot.ginningMethod"), radio: true),
            form.choice(
                "/group", "lot.group",
                codes(["upland", "shortStaple", "longStaple", "linter", "waste"], "lot.group")),
            form.suggesting(classes.map(\.name), form.text("/class", "lot.class", width: .half)),
            form.suggesting(classes.flatMap(\.types), form.text("/type", "lot.type", width: .half)),
            form.text("/moisturePercent", "lot.moisture", kind: .decimal, width: .short, unit: "%"),
        ]
    }
}

private struct ClassTableAnswer: Decodable, Sendable {
    struct Entry: Decodable, Sendable {
        let name: String
        let types: [String]
    }

    let classes: [Entry]
}

extension Step {
    static func steps(current: Int, _ texts: Texts) -> [Step] {
        steps(
            [("details", "/parti-sun"), ("bales", "/parti-sun/balyalar"), ("review", "/parti-sun/onay")].map {
                (texts("gin.present.step." + $0.0), $0.1)
            }, current: current)
    }
}

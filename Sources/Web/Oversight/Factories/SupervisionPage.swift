import Regulation

/// A form of supervision, with what it rests on.
struct SupervisionPage: Page {
    static let template = "factory-form"

    let title: String
    let factory: String
    let target: String
    let text: String
    let rule: String
    let ruleTarget: String
    let form: FormState
    let fields: [Field]
    let button: String
    /// To be mended, or to be the cause.
    let warnings: [WarningEntry]
    let hasWarnings: Bool

    init(_ visit: Visit, _ kind: SupervisionForm, problem: ProblemAnswer? = nil) async throws {
        let factory: SupervisedFactory = try await visit.get(visit.factoryPath)
        let texts = visit.texts
        let number = visit.path["n"]
        title = texts("oversight.form.title." + kind.rawValue)
        text = texts("oversight.form.text." + kind.rawValue)
        button = texts("oversight.form.button." + kind.rawValue)
        self.factory = factory.name
        target = FactoryPages.target(factory.id)
        rule = kind == .suspension ? "M35/2" : "M35/1"
        ruleTarget = Articles.target(rule)
        let open = factory.openWarnings.filter { number == nil || String($0.number) == number }
        warnings = kind == .warning ? [] : open.map { WarningEntry($0, visit) }
        hasWarnings = !warnings.isEmpty
        let form = FormState(visit, Self.typed(visit, kind), problem: problem)
        fields = Self.fields(kind, form, factory, visit)
        self.form = form.naming(fields)
    }

    /// Today, where no day was typed yet.
    private static func typed(_ visit: Visit, _ kind: SupervisionForm) -> FormFields {
        var typed = visit.form
        let day = [.remedy: "/on", .suspension: "/from"][kind] ?? ""
        if !day.isEmpty, typed[day] == nil { typed[day] = visit.today.description }
        return typed
    }

    private static func fields(
        _ kind: SupervisionForm, _ form: FormState, _ factory: SupervisedFactory, _ visit: Visit
    ) -> [Field] {
        switch kind {
        case .warning:
            let inspections = factory.inspections.reversed().map { inspection in
                (
                    String(inspection.number),
                    "\(inspection.number) · \(visit.formats.date(inspection.on))"
                )
            }
            let inspection = form.choice("/inspection", "oversight.warning.inspection", inspections)
            return FindingRows.fields(form)
                + [form.text("/remedyBy", "oversight.warning.remedyBy", kind: .date, width: .short)]
                + (inspections.isEmpty ? [] : [inspection])
        case .remedy:
            return [form.text("/on", "oversight.warning.remediedOn", kind: .date, width: .short)]
        case .suspension:
            let warnings = factory.openWarnings.map { warning in
                (
                    String(warning.number),
                    "\(warning.number) · \(warning.findings.first?.note ?? "") · "
                        + visit.formats.date(warning.remedyBy)
                )
            }
            return [
                form.choice("/warning", "oversight.suspension.warning", warnings),
                form.text("/from", "oversight.suspension.from", kind: .date, width: .short),
                form.text("/until", "oversight.suspension.until", kind: .date, width: .short),
                form.text("/cause", "oversight.suspension.cause"),
            ]
        }
    }
}

/// M19/2: what the commission finds on site, requirement by requirement.
struct FindingsPage: Page {
    static let template = "findings"
    /// What may be recorded beside what the methods ask for.
    private static let known = [
        "classingRoom", "moistureMeter", "machines", "presses", "depots", "responsibleInspector", "sampling",
    ]

    struct Row: Sendable {
        let id: String
        let name: String
        let codeName: String
        let code: String
        let methods: String
        let met: Field
        let note: Field
        let faults: [FaultLine]
        let isFaulty: Bool
    }

    let title: String
    let name: String
    let season: String
    let form: FormState
    let asked: [Row]
    let others: [Row]
    let hasOthers: Bool
    let kept: String
    let target: String

    init(_ visit: Visit, _ notification: NotificationDetail, problem: ProblemAnswer? = nil) async throws {
        let texts = visit.texts
        title = texts("notification.findings.title")
        name = try await visit.supervisedFactory(notification.factory).name
        season = notification.season
        kept = KeptForm.findings(notification.id)
        target = notification.target
        let asked = try await visit.requirements(of: notification.methods)
        let others = (Self.known + notification.requirements.map(\.code)).reduce(into: [String]()) { others, code in
            if !others.contains(code), !asked.contains(where: { $0.code == code }) { others.append(code) }
        }
        let codes = asked + others.map { (code: $0, methods: [String]()) }
        let form = FormState(visit, Self.fields(visit.form, codes.map(\.code), notification), problem: problem)
        let rows = codes.enumerated().map { Self.row($0, $1.code, $1.methods, form) }
        self.asked = Array(rows.prefix(asked.count))
        self.others = Array(rows.dropFirst(asked.count))
        hasOthers = !others.isEmpty
        self.form = form.naming(rows.flatMap { [$0.met, $0.note] })
    }

    /// What was typed; before that, what was found on an earlier visit.
    private static func fields(_ typed: FormFields, _ codes: [String], _ notification: NotificationDetail) -> FormFields
    {
        guard typed.names.isEmpty else { return typed }
        var fields = FormFields()
        for (index, code) in codes.enumerated() {
            guard let found = notification.requirements.first(where: { $0.code == code }) else { continue }
            fields["/requirements/\(index)/met"] = String(found.met)
            fields["/requirements/\(index)/note"] = found.note
        }
        return fields
    }

    private static func row(_ index: Int, _ code: String, _ methods: [String], _ form: FormState) -> Row {
        let (pointer, texts) = ("/requirements/\(index)", form.texts)
        let answers: [(value: String, label: String)] = [
            ("true", texts("requirement.met")), ("false", texts("requirement.unmet")),
        ]
        let faults = form.faults(at: pointer) + form.faults(at: pointer + "/code")
        return Row(
            id: Field.id(of: pointer), name: texts.of(code, under: "requirement"), codeName: pointer + "/code",
            code: code, methods: methods.map { texts.of($0, under: "lot.method") }.joined(separator: ", "),
            met: form.choice(pointer + "/met", "requirement.answer", answers, radio: true),
            note: form.text(pointer + "/note", "requirement.note"), faults: faults, isFaulty: !faults.isEmpty)
    }
}

/// What was found against a rule. Template: `finding-row`.
struct FindingField: Sendable {
    let id: String
    let heading: String
    let citation: Field
    let note: Field

    var fields: [Field] { [citation, note] }

    /// - Parameter rules: those that are usual here.
    init(_ index: Int, rules: [String], _ form: FormState) {
        let pointer = "/findings/\(index)"
        id = Field.id(of: pointer)
        heading = form.texts("inspection.finding", ["number": String(index + 1)])
        citation = form.choice(
            pointer + "/rule", "inspection.rule", rules.map { ($0, form.texts.of($0, under: "inspection.rules")) })
        note = form.text(pointer + "/note", "inspection.findingNote")
    }

    static func isFilledIn(_ index: Int, _ form: FormFields) -> Bool {
        form.isGiven("/findings/\(index)/rule") || form.isGiven("/findings/\(index)/note")
    }
}

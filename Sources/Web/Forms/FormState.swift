import Application
import HTTPAPI

/// A form as it is shown: what was typed, and what the API said of it. Templates: `form-tokens`, `error-summary`.
struct FormState: Sendable {
    private(set) var fields: FormFields
    let problem: ProblemAnswer?
    let texts: Texts
    let key: String
    private(set) var errors: ErrorSummary?

    /// - Parameter target: to the field at a pointer, where faults are mended on another page.
    init(
        _ visit: Visit, _ fields: FormFields = FormFields(), problem: ProblemAnswer? = nil,
        target: (String) -> String = { "#" + Field.id(of: $0) }
    ) {
        self.fields = fields
        self.problem = problem
        texts = visit.texts
        key = visit.site.api.services.random.code()
        errors = problem.map { ErrorSummary($0, visit.texts, target: target) }
    }

    /// With the labels of these fields before their faults in the summary.
    func naming(_ fields: [Field]) -> FormState {
        var form = self
        form.errors = errors?.naming(Dictionary(fields.map { ($0.id, $0.label) }) { first, _ in first })
        return form
    }

    /// The same with these values in its fields.
    func showing(_ fields: FormFields) -> FormState {
        var form = self
        form.fields = fields
        return form
    }

    func faults(at pointer: String) -> [FaultLine] {
        (problem?.entries ?? []).filter { $0.pointer == pointer }.map { FaultLine($0) }
    }

    /// At a list, or at one of its entries.
    func faults(within pointer: String) -> [FaultLine] {
        (problem?.entries ?? []).filter { ($0.pointer + "/").hasPrefix(pointer + "/") }.map { FaultLine($0) }
    }

    /// - Parameters:
    ///   - pointer: the field's place in the body.
    ///   - name: of its label in the texts; with `.hint` behind it, of its hint.
    func text(
        _ pointer: String, _ name: String, kind: Field.Kind = .text, width: Field.Width = .full, unit: String? = nil,
        autocomplete: String = "off"
    ) -> Field {
        field(pointer, name, .input(kind), value: fields[pointer], width: width, unit: unit, autocomplete: autocomplete)
    }

    func choice(_ pointer: String, _ name: String, _ options: [(value: String, label: String)], radio: Bool = false)
        -> Field
    {
        let chosen = fields.all(pointer)
        return field(
            pointer, name, radio ? .radios : .select,
            options: options.enumerated().map { index, option in
                Field.Option(
                    id: Field.id(of: pointer) + (index == 0 ? "" : "-\(index)"), value: option.value,
                    label: option.label, isChosen: chosen.contains(option.value))
            })
    }

    /// With what is usually written there.
    func suggesting(_ values: [String], _ field: Field) -> Field {
        var seen: Set<String> = []
        var field = field
        field.suggestions = values.filter { seen.insert($0).inserted }
        return field
    }

    func several(_ pointer: String, _ name: String, _ options: [(value: String, label: String)]) -> Field {
        let base = choice(pointer, name, options)
        return base.with(.checkboxes)
    }

    /// A single box whose label is the declaration.
    func flag(_ pointer: String, _ name: String) -> Field {
        flag(pointer, label: texts(name))
    }

    func flag(_ pointer: String, label: String) -> Field {
        field(
            pointer, label, .checkbox,
            options: [
                Field.Option(
                    id: Field.id(of: pointer), value: "true", label: label, isChosen: fields[pointer] == "true")
            ])
    }

    private func field(
        _ pointer: String, _ name: String, _ form: Field.Form, value: String? = nil, options: [Field.Option] = [],
        width: Field.Width = .full, unit: String? = nil, autocomplete: String = "off"
    ) -> Field {
        let hint = texts(name + ".hint")
        return Field(
            form, id: Field.id(of: pointer), name: pointer, label: texts(name),
            hint: hint == name + ".hint" ? nil : hint, value: value ?? "", options: options,
            faults: faults(at: pointer), width: width, unit: unit, autocomplete: autocomplete)
    }
}

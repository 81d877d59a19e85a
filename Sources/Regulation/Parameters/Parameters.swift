/// Every value a parameter ever had; a control is judged by those in force on its own day.
package struct Parameters: Codable, Equatable, Sendable {
    package private(set) var history: [ParameterName: [Parameter]] = [:]

    package init(_ parameters: some Sequence<Parameter> = []) {
        for parameter in parameters { set(parameter) }
    }

    /// A later setting of the same day replaces the earlier one.
    package mutating func set(_ parameter: Parameter) {
        var values = history[parameter.name, default: []]
        values.removeAll { $0.effectiveFrom == parameter.effectiveFrom }
        let index = values.firstIndex { $0.effectiveFrom > parameter.effectiveFrom } ?? values.endIndex
        values.insert(parameter, at: index)
        history[parameter.name] = values
    }

    /// The one in force on `date`; before the first one, the first.
    package func parameter(_ name: ParameterName, on date: CalendarDate) -> Parameter? {
        let values = history[name, default: []]
        return values.last { $0.effectiveFrom <= date } ?? values.first
    }

    /// With these values on every day there is.
    func trying(_ changes: [ParameterChange]) -> Parameters {
        var tried = self
        for change in changes {
            tried.history[change.name] = [
                Parameter(
                    name: change.name, value: change.value, effectiveFrom: CalendarDate(daysSince1970: .min),
                    source: "—")
            ]
        }
        return tried
    }

    /// Why `value` cannot be `name`'s: its shape must be that of the values before it, and its texts
    /// must be written as they are read.
    package func fault(in value: ParameterValue, for name: ParameterName, at pointer: String) -> Fault? {
        if let known = history[name]?.first?.value, !value.hasShape(of: known) {
            return Fault(
                nil, at: pointer, tr: "\(name.rawValue) için değer türü uygun değil.",
                en: "The value is not of the kind that \(name.rawValue) has.")
        }
        if case .number(let number) = value, !name.range.contains(number) {
            let (least, most) = (name.range.lowerBound, name.range.upperBound)
            return Fault(
                nil, at: pointer, tr: "Değer \(least) ile \(most) arasında olmalıdır (\(name.unit.tr)).",
                en: "The value must lie between \(least) and \(most) (\(name.unit.en)).")
        }
        if let form = name.form, let wrong = value.texts.first(where: { !form.takes($0) }) {
            return Fault(
                nil, at: pointer, tr: "“\(wrong)” olmaz; beklenen: \(form.described.tr).",
                en: "“\(wrong)” will not do; expected: \(form.described.en).")
        }
        return nil
    }
}

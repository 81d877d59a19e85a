/// A new communiqué with the values that it states, all from its first day on.
package struct EditionAnnounced: Codable, Hashable, Sendable {
    package let edition: Edition
    package let parameters: [ParameterChange]

    package init(edition: Edition, parameters: [ParameterChange]) {
        self.edition = edition
        self.parameters = parameters
    }
}

/// Another value of a parameter.
package struct ParameterChange: Codable, Hashable, Sendable {
    package let name: ParameterName
    package let value: ParameterValue

    package init(name: ParameterName, value: ParameterValue) {
        self.name = name
        self.value = value
    }
}

extension RuleBook {
    /// M39/1: what was done under the editions before it stays judged by them. The same announcement again changes
    /// nothing.
    /// - Throws: 409 where the name is another edition's; 422 with every value that cannot be its parameter's.
    package func announce(_ announced: EditionAnnounced, on today: CalendarDate) throws(Refusal) -> [RegulationEvent] {
        let edition = announced.edition
        if let known = editions[edition.name] {
            if known == edition, announcements.contains(announced) { return [] }
            throw .state(
                "M39/1", tr: "\(edition.name) sayılı tebliğ zaten biliniyor.",
                en: "The communiqué \(edition.name) is known already.")
        }
        var faults = Faults()
        faults.require(
            edition.effectiveFrom > today, "M39/1", at: "/effectiveFrom",
            tr: "Yeni tebliğ ileri bir günde yürürlüğe girer.", en: "A new communiqué comes into force on a day ahead.")
        faults.require(
            !editions.list.contains { $0.effectiveFrom == edition.effectiveFrom }, "M39/1", at: "/effectiveFrom",
            tr: "O gün başka bir tebliğ yürürlüğe giriyor.", en: "Another communiqué comes into force on that day.")
        faults.add(contentsOf: parameters.faults(in: announced.parameters, at: "/parameters"))
        try faults.throwIfAny()
        return [.editionAnnounced(announced)]
    }
}

extension Parameters {
    /// Values that cannot be their parameter's, and parameters that are named twice.
    package func faults(in changes: [ParameterChange], at pointer: String) -> [Fault] {
        var faults = Faults()
        var seen: Set<ParameterName> = []
        for (index, change) in changes.enumerated() {
            faults.require(
                seen.insert(change.name).inserted, nil, at: "\(pointer)/\(index)/name",
                tr: "\(change.name.rawValue) iki kez yazılmış.", en: "\(change.name.rawValue) is written twice.")
            if let fault = fault(in: change.value, for: change.name, at: "\(pointer)/\(index)/value") {
                faults.add(fault)
            }
        }
        return faults.list
    }
}

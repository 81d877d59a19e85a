package import Regulation

/// M34/1-b: which condition of the permit changed.
package enum ChangedCondition: String, Codable, CaseIterable, Sendable {
    case responsibleInspectors
    case machines
    case presses
    case classingRoom
    case moistureMeter
    case depots
    case operation
    case other
}

/// M34/1-b: a change as the factory reports it.
package struct ChangeReport: Codable, Hashable, Sendable {
    package let on: CalendarDate
    package let conditions: [ChangedCondition]
    package let note: String
    /// Those who work there from now on, where it is they who changed.
    package let responsibleInspectors: [InspectorID]?

    package init(
        on: CalendarDate, conditions: [ChangedCondition], note: String, responsibleInspectors: [InspectorID]? = nil
    ) {
        self.on = on
        self.conditions = conditions
        self.note = note
        self.responsibleInspectors = responsibleInspectors
    }
}

/// M34/1-b: a change is noted, or first looked at by a commission.
package enum ChangeDecision: String, Codable, CaseIterable, Sendable {
    case noted
    case examination
}

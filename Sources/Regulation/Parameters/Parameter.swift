/// A value with the day from which it holds and where it was read.
package struct Parameter: Hashable, Codable, Sendable {
    package let name: ParameterName
    package let value: ParameterValue
    package let effectiveFrom: CalendarDate
    package let source: String

    package init(name: ParameterName, value: ParameterValue, effectiveFrom: CalendarDate, source: String) {
        self.name = name
        self.value = value
        self.effectiveFrom = effectiveFrom
        self.source = source
    }
}

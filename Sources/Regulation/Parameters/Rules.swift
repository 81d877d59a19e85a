/// The parameters and holidays by which something of one day is judged.
package struct Rules: Sendable {
    package let date: CalendarDate
    package let parameters: Parameters
    package let holidays: HolidayCalendar
    package let editions: Editions

    package init(
        on date: CalendarDate, parameters: Parameters, holidays: HolidayCalendar, editions: Editions = .published
    ) {
        self.date = date
        self.parameters = parameters
        self.holidays = holidays
        self.editions = editions
    }

    /// The communiqué in force.
    package var edition: Edition? { editions.edition(on: date) }

    /// The same rules as they were on another day: what happened then is judged by what was in force then.
    package func on(_ date: CalendarDate) -> Rules {
        Rules(on: date, parameters: parameters, holidays: holidays, editions: editions)
    }

    /// The same rules with other values, whenever these are to come into force.
    package func trying(_ changes: [ParameterChange]) -> Rules {
        Rules(on: date, parameters: parameters.trying(changes), holidays: holidays, editions: editions)
    }

    /// The number in force; the communiqué's own where none was ever set.
    package func number(_ name: ParameterName) -> Int {
        if case .number(let number) = value(name) { number } else { 0 }
    }

    package func text(_ name: ParameterName) -> String {
        if case .text(let text) = value(name) { text } else { "" }
    }

    package func list(_ name: ParameterName) -> [String] {
        if case .list(let list) = value(name) { list } else { [] }
    }

    private func value(_ name: ParameterName) -> ParameterValue? {
        (parameters.parameter(name, on: date) ?? Communique2023.parameters.parameter(name, on: date))?.value
    }
}

/// What the General Directorate sets through the service.
package enum RegulationEvent: Equatable, Sendable {
    case parameterSet(Parameter)
    case holidaysDeclared(HolidaysDeclared)
    case editionAnnounced(EditionAnnounced)
}

package struct HolidaysDeclared: Codable, Hashable, Sendable {
    package let holidays: [HolidayCalendar.Holiday]
    package let source: String

    package init(holidays: [HolidayCalendar.Holiday], source: String) {
        self.holidays = holidays
        self.source = source
    }
}

/// All that was ever set: the state behind `Rules`.
package struct RuleBook: Aggregate {
    package private(set) var parameters = Parameters()
    package private(set) var holidays = HolidayCalendar()
    package private(set) var editions = Editions.published
    package private(set) var announcements: [EditionAnnounced] = []

    package init() {}

    package mutating func evolve(_ event: RegulationEvent) {
        switch event {
        case .parameterSet(let parameter): parameters.set(parameter)
        case .holidaysDeclared(let declared): holidays.declare(declared.holidays)
        case .editionAnnounced(let announced):
            let edition = announced.edition
            announcements.append(announced)
            editions.announce(edition)
            for change in announced.parameters {
                parameters.set(
                    Parameter(
                        name: change.name, value: change.value, effectiveFrom: edition.effectiveFrom,
                        source: "\(edition.name): \(edition.source)"))
            }
        }
    }

    package func rules(on date: CalendarDate) -> Rules {
        Rules(on: date, parameters: parameters, holidays: holidays, editions: editions)
    }

    /// What a new service starts from.
    package static var seed: [RegulationEvent] {
        Communique2023.seed.map(RegulationEvent.parameterSet)
            + PublicHolidays.years.map { year in
                .holidaysDeclared(
                    HolidaysDeclared(holidays: PublicHolidays.of(year: year), source: PublicHolidays.source))
            }
    }
}

/// The public holidays of Law 2429 as they were declared; half-days are working days and stand here only by name.
package struct HolidayCalendar: Codable, Equatable, Sendable {
    package struct Holiday: Codable, Hashable, Sendable {
        package let date: CalendarDate
        package let name: String
        package let halfDay: Bool

        package init(date: CalendarDate, name: String, halfDay: Bool = false) {
            self.date = date
            self.name = name
            self.halfDay = halfDay
        }
    }

    package private(set) var holidays: [CalendarDate: Holiday] = [:]

    package init(_ holidays: some Sequence<Holiday> = []) {
        declare(holidays)
    }

    package mutating func declare(_ declared: some Sequence<Holiday>) {
        for holiday in declared where !(holiday.halfDay && holidays[holiday.date]?.halfDay == false) {
            holidays[holiday.date] = holiday
        }
    }

    package func isWorkingDay(_ date: CalendarDate) -> Bool {
        guard date.weekday != .saturday, date.weekday != .sunday else { return false }
        return holidays[date].map(\.halfDay) ?? true
    }
}

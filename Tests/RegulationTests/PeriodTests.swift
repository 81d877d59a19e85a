import Regulation
import Testing

@Suite("Periods by TBK 92")
struct PeriodTests {
    /// Month by month, then back to the last day that exists.
    private static func naiveMonths(_ count: Int, after date: CalendarDate) throws -> CalendarDate {
        var (year, month) = (date.year, date.month)
        for _ in 0..<count {
            month += 1
            if month == 13 { (year, month) = (year + 1, 1) }
        }
        let found = (1...date.day).reversed().lazy.compactMap { CalendarDate(year: year, month: month, day: $0) }.first
        return try #require(found)
    }

    @Test("Months end with the same-numbered day or the month's last, for every day of nine years")
    func months() throws {
        let first = try #require(CalendarDate("2020-01-01")).daysSince1970
        for number in first..<(first + 9 * 365) {
            let date = CalendarDate(daysSince1970: number)
            for count in [0, 1, 2, 3, 11, 12, 13, 48] {
                try #require(try Self.naiveMonths(count, after: date) == Period.months(count, after: date))
            }
            try #require(try Self.naiveMonths(12, after: date) == Period.years(1, after: date))
        }
    }

    @Test(
        "M29/3: two months from 31 December end with February's last day",
        arguments: [
            ("2022-12-31", "2023-02-28"), ("2023-12-31", "2024-02-29"), ("2025-12-30", "2026-02-28"),
            ("2025-12-28", "2026-02-28"), ("2025-06-30", "2025-08-30"), ("2025-07-31", "2025-09-30"),
        ])
    func twoMonths(from: String, to: String) throws {
        #expect(Period.months(2, after: try #require(CalendarDate(from))).description == to)
    }

    @Test("M23/1: one year from 29 February ends with 28 February")
    func leapYear() throws {
        let leapDay = try #require(CalendarDate("2024-02-29"))
        #expect(Period.years(1, after: leapDay).description == "2025-02-28")
        #expect(Period.years(4, after: leapDay).description == "2028-02-29")
    }

    @Test("A period beyond the calendar ends with its last day")
    func beyond() throws {
        let date = try #require(CalendarDate("2025-01-15"))
        #expect(Period.months(1_000_000_000, after: date).description == "9999-12-31")
        let late = try #require(Instant("9999-12-30T10:00:00+03:00"))
        let holiday = HolidayCalendar.Holiday(date: CalendarDate(daysSince1970: .max), name: "son gün")
        let end = Period.workingDays(3, after: late, holidays: HolidayCalendar([holiday]))
        #expect(end.description == "9999-12-31T23:59:59+03:00")
    }

    @Test("M21/1: two days from Monday 10:00 end with Wednesday")
    func days() throws {
        let monday = try #require(Instant("2025-10-06T10:00:00+03:00"))
        #expect(Period.days(2, after: monday).description == "2025-10-08T23:59:59+03:00")
        let justBeforeMidnight = try #require(Instant("2025-10-06T23:59:59.999999+03:00"))
        #expect(Period.days(2, after: justBeforeMidnight).description == "2025-10-08T23:59:59+03:00")
    }

    @Test("M29/1: a deadline has no part of a second", arguments: ["10:30:15.678", "10:30:15.000001", "10:30:15"])
    func wholeSeconds(time: String) throws {
        let instant = try #require(Instant("2025-10-03T\(time)+03:00"))
        #expect(Period.hours(24, after: instant).description == "2025-10-04T10:30:15+03:00")
    }

    @Test("M29/1: hours run by the clock, to the second")
    func hours() throws {
        let instant = try #require(Instant("2025-12-31T22:15:07+03:00"))
        #expect(Period.hours(24, after: instant).description == "2026-01-01T22:15:07+03:00")
    }
}

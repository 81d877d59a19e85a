import Regulation
import Testing

@Suite("CalendarDate")
struct CalendarDateTests {
    /// Month lengths written out, and leap years by counting centuries: nothing of the conversion under test.
    private static func lengths(of year: Int) -> [Int] {
        let isCentury = year % 100 == 0
        let isLeap = isCentury ? (year / 100) % 4 == 0 : year % 4 == 0
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    }

    @Test("Day numbers follow a calendar that is walked day by day", arguments: [1...6, 1895...2105, 9995...9999])
    func walk(years: ClosedRange<Int>) throws {
        var number = try #require(CalendarDate(year: years.lowerBound, month: 1, day: 1)).daysSince1970
        for year in years {
            for (index, length) in Self.lengths(of: year).enumerated() {
                for day in 1...length {
                    let date = try #require(CalendarDate(year: year, month: index + 1, day: day))
                    try #require(date.daysSince1970 == number)
                    try #require(CalendarDate(daysSince1970: number) == date)
                    number += 1
                }
                #expect(CalendarDate(year: year, month: index + 1, day: length + 1) == nil)
            }
        }
    }

    @Test("The calendar is anchored at known days")
    func anchors() {
        #expect(CalendarDate("1970-01-01")?.daysSince1970 == 0)
        #expect(CalendarDate("2000-03-01")?.daysSince1970 == 11_017)
        #expect(CalendarDate("0001-01-01")?.daysSince1970 == -719_162)
        #expect(CalendarDate("9999-12-31")?.daysSince1970 == 2_932_896)
        #expect(CalendarDate("2023-01-01")?.weekday == .sunday)
        #expect(CalendarDate("1923-10-29")?.weekday == .monday)
        #expect(CalendarDate("2025-03-27")?.weekday == .thursday)
    }

    @Test("The weekday of the next day is the next weekday, from year 1 to 9999")
    func weekdays() {
        for number in stride(from: -719_162, to: 2_932_896, by: 997) {
            let (today, tomorrow) = (CalendarDate(daysSince1970: number), CalendarDate(daysSince1970: number + 1))
            #expect(tomorrow.weekday.rawValue == (today.weekday.rawValue + 1) % 7)
            #expect(today < tomorrow)
        }
    }

    @Test(
        "Days that do not exist cannot be written",
        arguments: [
            "2025-02-29", "2025-02-30", "1900-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "0000-01-01",
            "2025-1-1",
            "2025-01-01 ", "20250101", "2025-01-0x", "-025-01-01", "", "２０２５-01-01",
        ])
    func noSuchDay(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test("A date is written as it was read", arguments: ["2024-02-29", "2000-02-29", "0987-06-05", "9999-12-31"])
    func roundTrip(text: String) {
        #expect(CalendarDate(text)?.description == text)
    }

    @Test("A day beyond the calendar's ends is its last or first one")
    func ends() {
        #expect(CalendarDate(daysSince1970: .max).description == "9999-12-31")
        #expect(CalendarDate(daysSince1970: .min).description == "0001-01-01")
    }
}

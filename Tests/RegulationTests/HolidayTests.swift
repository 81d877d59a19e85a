import Regulation
import Testing

@Suite("Working days")
struct HolidayTests {
    private let holidays = HolidayCalendar(PublicHolidays.years.flatMap(PublicHolidays.of(year:)))

    private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    @Test(
        "M30/1: three working days go round weekends and feasts",
        arguments: [
            // Ramazan feast 2025: eve Saturday 29 March, Sunday 30 March to Tuesday 1 April.
            ("2025-03-27T11:00:00+03:00", "2025-04-03T23:59:59+03:00"),
            ("2025-10-06T09:00:00+03:00", "2025-10-09T23:59:59+03:00"),
            // Saturday: Monday is the first.
            ("2025-10-04T09:00:00+03:00", "2025-10-08T23:59:59+03:00"),
            // 28 October counts, 29 October does not.
            ("2025-10-27T09:00:00+03:00", "2025-10-31T23:59:59+03:00"),
            // Kurban feast 2026: eve Tuesday 26 May counts, Wednesday 27 to Saturday 30 May do not.
            ("2026-05-25T09:00:00+03:00", "2026-06-02T23:59:59+03:00"),
            // 31 December into New Year's Day, Thursday.
            ("2025-12-31T23:59:59+03:00", "2026-01-06T23:59:59+03:00"),
        ])
    func threeWorkingDays(from: String, to: String) throws {
        let end = Period.workingDays(3, after: try #require(Instant(from)), holidays: holidays)
        #expect(end.description == to)
    }

    @Test(
        "28 October and the feasts' eves are half-days and count as working days",
        arguments: [
            "2025-10-28", "2026-05-26", "2026-03-19", "2022-07-08",
        ])
    func halfDays(text: String) throws {
        let date = try date(text)
        #expect(holidays.holidays[date]?.halfDay == true)
        #expect(holidays.isWorkingDay(date))
    }

    @Test(
        "Public holidays of Law 2429 are no working days",
        arguments: [
            "2025-01-01", "2025-04-23", "2025-05-01", "2025-05-19", "2025-07-15", "2024-08-30", "2025-10-29",
            "2025-03-31",
            "2025-04-01", "2025-06-06", "2025-06-09", "2030-02-04", "2022-05-03", "2023-06-30",
        ])
    func publicHolidays(text: String) throws {
        let date = try date(text)
        #expect(date.weekday != .saturday && date.weekday != .sunday)
        #expect(!holidays.isWorkingDay(date))
    }

    @Test("A half-day never hides a whole holiday of the same date, in whichever order they are declared")
    func halfAndWhole() throws {
        let labourDay = try date("2024-05-01")
        let whole = HolidayCalendar.Holiday(date: labourDay, name: "Emek ve Dayanışma Günü")
        let half = HolidayCalendar.Holiday(date: labourDay, name: "arife", halfDay: true)
        #expect(!HolidayCalendar([whole, half]).isWorkingDay(labourDay))
        #expect(!HolidayCalendar([half, whole]).isWorkingDay(labourDay))
    }

    @Test("A leave day declared later moves a period that starts after it was declared")
    func administrativeLeave() throws {
        var extended = holidays
        extended.declare([.init(date: try date("2025-04-02"), name: "idari izin")])
        let start = try #require(Instant("2025-03-27T11:00:00+03:00"))
        let end = Period.workingDays(3, after: start, holidays: extended)
        #expect(end.description == "2025-04-04T23:59:59+03:00")
    }
}

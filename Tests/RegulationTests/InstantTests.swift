import Regulation
import Testing

@Suite("Instants by RFC 3339")
struct InstantTests {
    @Test(
        "An instant is read in any offset and written in Türkiye's",
        arguments: [
            ("1970-01-01T00:00:00Z", "1970-01-01T03:00:00+03:00"),
            ("2026-07-31T20:59:59Z", "2026-07-31T23:59:59+03:00"),
            ("2026-07-31T21:00:00z", "2026-08-01T00:00:00+03:00"),
            ("2025-10-03t14:05:00+03:00", "2025-10-03T14:05:00+03:00"),
            ("2025-10-03 14:05:00-05:30", "2025-10-03T22:35:00+03:00"),
            ("2025-10-03T14:05:00.5+03:00", "2025-10-03T14:05:00.500000+03:00"),
            ("2025-10-03T14:05:00.1234567+03:00", "2025-10-03T14:05:00.123456+03:00"),
            ("1969-12-31T20:59:59.999999Z", "1969-12-31T23:59:59.999999+03:00"),
            ("2016-12-31T23:59:60Z", "2017-01-01T03:00:00+03:00"),
            ("9999-12-31T20:59:59.999999Z", "9999-12-31T23:59:59.999999+03:00"),
            ("0001-01-01T00:00:00+03:00", "0001-01-01T00:00:00+03:00"),
        ])
    func reads(text: String, written: String) {
        #expect(Instant(text)?.description == written)
    }

    @Test(
        "What is no instant is refused",
        arguments: [
            "", "2025-10-03", "2025-10-03T14:05:00", "2025-10-03T24:00:00Z", "2025-10-03T14:60:00Z",
            "2025-10-03T14:05:61Z", "2025-02-30T14:05:00Z", "2025-10-03T14:05:00.Z", "2025-10-03T14:05:00+0300",
            "2025-10-03T14:05:00+24:00", "2025-10-03T14:05:00ZZ", "2025-10-03T14:05Z", "2025-10-03T14:05:0éZ",
            "2025-10-03_14:05:00Z", "éééééééééééééééééééé", "9999-12-31T21:00:00Z", "0001-01-01T00:00:00+03:01",
        ])
    func malformed(text: String) {
        #expect(Instant(text) == nil)
    }

    @Test("Every instant is read again as it was written, before and after 1970")
    func roundTrip() {
        for microseconds in stride(
            from: Int64(-9_000_000_000_000_000), to: 9_000_000_000_000_000, by: 7_777_777_777_777)
        {
            let instant = Instant(microseconds: microseconds)
            #expect(Instant(instant.description) == instant)
        }
    }

    @Test("A day starts at its first microsecond and its deadline is its last second")
    func dayBounds() throws {
        let date = try #require(CalendarDate("2026-03-25"))
        let start = Istanbul.start(of: date)
        #expect(Istanbul.date(of: start) == date)
        #expect(Istanbul.date(of: Instant(microseconds: start.microseconds - 1)) == date.adding(days: -1))
        #expect(Istanbul.lastSecond(of: date).description == "2026-03-25T23:59:59+03:00")
    }
}

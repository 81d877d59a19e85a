/// Türkiye's civil time: UTC+3 without summer time since 8 September 2016, and so on every day that this system judges.
package enum Istanbul {
    private static let offset: Int64 = 3 * 3600 * 1_000_000
    private static let day: Int64 = 86_400 * 1_000_000

    package static func date(of instant: Instant) -> CalendarDate {
        split(instant).date
    }

    /// 00:00:00 of the day.
    package static func start(of date: CalendarDate) -> Instant {
        Instant(microseconds: Int64(date.daysSince1970) * day - offset)
    }

    /// 23:59:59 of the day: how a deadline by the day is written.
    package static func lastSecond(of date: CalendarDate) -> Instant {
        start(of: date).adding(seconds: 86_399)
    }

    /// Whether its day lies in the years 1…9999.
    static func isWritable(_ instant: Instant) -> Bool {
        let (date, microsecondOfDay) = split(instant)
        return start(of: date).microseconds + microsecondOfDay == instant.microseconds
    }

    static func split(_ instant: Instant) -> (date: CalendarDate, microsecondOfDay: Int64) {
        let local = instant.microseconds + offset
        let number = local >= 0 ? local / day : (local - day + 1) / day
        return (CalendarDate(daysSince1970: Int(number)), local - number * day)
    }
}

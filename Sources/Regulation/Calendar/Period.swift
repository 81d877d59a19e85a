/// Periods as the Code of Obligations counts them (TBK 92). In days the day of the event is not counted and the last
/// day counts to its end; in hours by the clock; in months and years to the same-numbered day, or the month's last.
package enum Period {
    /// The last second of the last day.
    package static func days(_ count: Int, after instant: Instant) -> Instant {
        Istanbul.lastSecond(of: Istanbul.date(of: instant).adding(days: count))
    }

    /// To the second.
    package static func hours(_ count: Int, after instant: Instant) -> Instant {
        instant.wholeSecond.adding(hours: count)
    }

    /// The last day that still counts.
    package static func months(_ count: Int, after date: CalendarDate) -> CalendarDate {
        let index = date.year * 12 + date.month - 1 + count
        let (year, month) = (index / 12, index % 12 + 1)
        let day = min(date.day, CalendarDate.daysIn(month: month, of: year))
        return CalendarDate(year: year, month: month, day: day) ?? CalendarDate(daysSince1970: count < 0 ? .min : .max)
    }

    package static func years(_ count: Int, after date: CalendarDate) -> CalendarDate {
        months(count * 12, after: date)
    }

    /// The last second of the last working day.
    package static func workingDays(_ count: Int, after instant: Instant, holidays: HolidayCalendar) -> Instant {
        var date = Istanbul.date(of: instant)
        var left = count
        while left > 0, date.adding(days: 1) > date {
            date = date.adding(days: 1)
            if holidays.isWorkingDay(date) { left -= 1 }
        }
        return Istanbul.lastSecond(of: date)
    }
}

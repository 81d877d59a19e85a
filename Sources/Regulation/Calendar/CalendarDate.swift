/// A day of the proleptic Gregorian calendar in Türkiye, without a time.
package struct CalendarDate: Hashable, Sendable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// `nil` where there is no such day (30 February, month 13, a year outside 1…9999).
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.daysIn(month: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day `number` days after 1 January 1970; days outside the years 1…9999 become the nearest one inside.
    package init(daysSince1970 number: Int) {
        let bounded = min(max(number, -719_162), 2_932_896)
        let shifted = bounded + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    package var daysSince1970: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    package func adding(days: Int) -> CalendarDate {
        CalendarDate(daysSince1970: daysSince1970 + days)
    }

    package var weekday: Weekday {
        let index = (daysSince1970 + 3) % 7
        return Weekday(rawValue: index < 0 ? index + 7 : index) ?? .monday
    }

    package static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    package static func daysIn(month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: isLeap(year) ? 29 : 28
        default: 31
        }
    }
}

package enum Weekday: Int, Sendable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}

extension CalendarDate: Comparable {
    package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

/// Written as ISO 8601, `2025-10-03`.
extension CalendarDate: LosslessStringConvertible {
    package init?(_ description: String) {
        self.init(utf8: Array(description.utf8)[...])
    }

    init?(utf8 bytes: ArraySlice<UInt8>) {
        let hyphen = UInt8(ascii: "-")
        let start = bytes.startIndex
        guard bytes.count == 10, bytes[start + 4] == hyphen, bytes[start + 7] == hyphen,
            let year = Digits.value(of: bytes[start..<start + 4]),
            let month = Digits.value(of: bytes[start + 5..<start + 7]),
            let day = Digits.value(of: bytes[start + 8..<start + 10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package var description: String {
        Digits.padded(year, to: 4) + "-" + Digits.padded(month, to: 2) + "-" + Digits.padded(day, to: 2)
    }
}

extension CalendarDate: TextCodable {}

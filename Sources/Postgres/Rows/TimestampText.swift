/// `timestamptz` as `DateStyle = ISO` writes it: `2026-11-21 09:48:35.123456+03`, with ` BC` before our era.
enum TimestampText {
    /// Microseconds since 1970-01-01 00:00 UTC; `nil` for `infinity`, which has none.
    static func microseconds(_ text: ArraySlice<UInt8>) -> Int64? {
        var reader = Reader(rest: text)
        guard let writtenYear = reader.number(), reader.take("-"), let month = reader.number(digits: 2),
            reader.take("-"), let day = reader.number(digits: 2), reader.take(" "),
            let hour = reader.number(digits: 2), reader.take(":"), let minute = reader.number(digits: 2),
            reader.take(":"), let second = reader.number(digits: 2), let fraction = reader.fraction(),
            let offset = reader.offset()
        else { return nil }
        let beforeOurEra = reader.rest.elementsEqual(" BC".utf8)
        guard reader.rest.isEmpty || beforeOurEra, (1...12).contains(month), (1...31).contains(day) else { return nil }
        let year = beforeOurEra ? 1 - writtenYear : writtenYear
        let seconds = days(year: year, month: month, day: day) * 86_400 + hour * 3_600 + minute * 60 + second - offset
        let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000)
        if overflow { return nil }
        let (exact, overflow2) = whole.addingReportingOverflow(fraction)
        return overflow2 ? nil : exact
    }

    /// Days since 1970-01-01 in the proleptic Gregorian calendar.
    static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
        let shifted = month <= 2 ? year - 1 : year  // years that begin in March
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private struct Reader {
        var rest: ArraySlice<UInt8>

        mutating func take(_ character: Character) -> Bool {
            guard let first = rest.first, first == character.asciiValue else { return false }
            rest = rest.dropFirst()
            return true
        }

        /// A run of at most nine digits, exactly `digits` where that is given.
        mutating func number(digits: Int? = nil) -> Int64? {
            var value: Int64 = 0
            var count = 0
            while let byte = rest.first, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), count < digits ?? 9 {
                value = value * 10 + Int64(byte - UInt8(ascii: "0"))
                count += 1
                rest = rest.dropFirst()
            }
            return count > 0 && (digits == nil || count == digits) ? value : nil
        }

        mutating func fraction() -> Int64? {
            guard take(".") else { return 0 }
            let before = rest.count
            guard var value = number() else { return nil }
            let digits = before - rest.count
            guard digits <= 6 else { return nil }
            for _ in digits..<6 { value *= 10 }
            return value
        }

        /// Seconds east of Greenwich.
        mutating func offset() -> Int64? {
            let negative = take("-")
            guard negative || take("+"), let hours = number(digits: 2) else { return nil }
            var seconds = hours * 3_600
            for unit in [Int64(60), 1] where take(":") {
                guard let part = number(digits: 2) else { return nil }
                seconds += part * unit
            }
            return negative ? -seconds : seconds
        }
    }
}

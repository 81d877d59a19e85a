/// RFC 3339 instants. A leap second is read as the second after it; what Türkiye's clock would show in a year outside
/// 1…9999 is no instant, since it could not be written again.
enum RFC3339 {
    static func parse(_ text: String) -> Instant? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, let date = CalendarDate(utf8: bytes[..<10]),
            bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t") || bytes[10] == UInt8(ascii: " "),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let hour = Digits.value(of: bytes[11..<13]), hour < 24,
            let minute = Digits.value(of: bytes[14..<16]), minute < 60,
            let second = Digits.value(of: bytes[17..<19]), second <= 60
        else { return nil }
        var rest = bytes[19...]
        guard let fraction = takeFraction(&rest), let offset = offset(Array(rest)) else { return nil }
        let seconds = date.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second - offset
        let instant = Instant(microseconds: Int64(seconds) * 1_000_000 + fraction)
        return Istanbul.isWritable(instant) ? instant : nil
    }

    /// Microseconds; further digits are cut. `nil` where a point is followed by no digit.
    private static func takeFraction(_ rest: inout ArraySlice<UInt8>) -> Int64? {
        guard rest.first == UInt8(ascii: ".") else { return 0 }
        let digits = rest.dropFirst().prefix { Digits.isDigit($0) }
        guard !digits.isEmpty else { return nil }
        rest = rest.dropFirst(digits.count + 1)
        return (0..<6).reduce(Int64(0)) { sum, place in
            let index = digits.startIndex + place
            return sum * 10 + (index < digits.endIndex ? Int64(digits[index] - UInt8(ascii: "0")) : 0)
        }
    }

    /// Seconds east of UTC.
    private static func offset(_ bytes: [UInt8]) -> Int? {
        if bytes == [UInt8(ascii: "Z")] || bytes == [UInt8(ascii: "z")] { return 0 }
        guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"),
            bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
            let hours = Digits.value(of: bytes[1..<3]), hours < 24,
            let minutes = Digits.value(of: bytes[4..<6]), minutes < 60
        else { return nil }
        return (hours * 3600 + minutes * 60) * (bytes[0] == UInt8(ascii: "-") ? -1 : 1)
    }

    static func format(_ instant: Instant) -> String {
        let (date, microsecondOfDay) = Istanbul.split(instant)
        let second = Int(microsecondOfDay / 1_000_000)
        let fraction = Int(microsecondOfDay % 1_000_000)
        var text = date.description + "T" + Digits.padded(second / 3600, to: 2) + ":"
        text += Digits.padded(second / 60 % 60, to: 2) + ":" + Digits.padded(second % 60, to: 2)
        if fraction != 0 { text += "." + Digits.padded(fraction, to: 6) }
        return text + "+03:00"
    }
}

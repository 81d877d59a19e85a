import Foundation
import SwiftASN1

/// RFC 5652, 11.3: years until 2049 in two digits, the others in four.
enum SigningTime {
    static func date(_ value: ASN1Any) throws -> Date {
        if let time = try? UTCTime(asn1Any: value) {
            return try date(time.year, time.month, time.day, time.hours, time.minutes, time.seconds)
        }
        let time = try GeneralizedTime(asn1Any: value)
        return try date(time.year, time.month, time.day, time.hours, time.minutes, time.seconds)
    }

    static func utcTime(_ date: Date) throws -> UTCTime {
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: date)
        return try UTCTime(
            year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0, hours: parts.hour ?? 0,
            minutes: parts.minute ?? 0, seconds: parts.second ?? 0)
    }

    private static func date(
        _ year: Int, _ month: Int, _ day: Int, _ hours: Int, _ minutes: Int, _ seconds: Int
    ) throws -> Date {
        let parts = DateComponents(
            year: year, month: month, day: day, hour: hours, minute: minutes, second: seconds)
        guard let date = calendar.date(from: parts) else {
            throw ASN1Error.invalidASN1Object(reason: "no such time")
        }
        return date
    }

    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()
}

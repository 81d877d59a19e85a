package import Foundation
package import HTTPAPI
package import Regulation

/// Dates, weights and counts as people write them.
package struct Formats: Sendable {
    package let language: Language

    package init(_ language: Language) {
        self.language = language
    }

    /// `3 Ekim 2025`
    package func date(_ date: CalendarDate) -> String {
        "\(date.day) \(months[date.month - 1]) \(date.year)"
    }

    /// `3 Ekim 2025 14:05`, in Türkiye.
    package func instant(_ instant: Instant) -> String {
        date(Istanbul.date(of: instant)) + " " + time(instant)
    }

    /// `14:05`
    package func time(_ instant: Instant) -> String {
        String(instant.description.dropFirst(11).prefix(5))
    }

    /// `1.234,5 kg`
    package func kilograms(_ weight: Decimal) -> String { number(weight) + "\u{A0}kg" }

    /// `1.234,5`
    package func number(_ value: Decimal) -> String {
        let text = (value as NSDecimalNumber).description(withLocale: Locale(identifier: "en_US_POSIX"))
        let parts = text.split(separator: ".", maxSplits: 1)
        let whole = grouped(String(parts.first ?? "0"))
        return parts.count == 2 ? whole + (language == .tr ? "," : ".") + parts[1] : whole
    }

    package func count(_ value: Int) -> String { grouped(String(value)) }

    /// `12 balya`
    package func bales(_ number: Int) -> String {
        let unit = language == .tr ? "balya" : number == 1 ? "bale" : "bales"
        return count(number) + "\u{A0}" + unit
    }

    private func grouped(_ digits: String) -> String {
        let sign = digits.hasPrefix("-") ? "-" : ""
        var rest = digits.dropFirst(sign.count)
        var groups: [Substring] = []
        while rest.count > 3 {
            groups.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        return sign + ([rest] + groups).joined(separator: language == .tr ? "." : ",")
    }

    private var months: [String] {
        switch language {
        case .tr:
            [
                "Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım",
                "Aralık",
            ]
        case .en:
            [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ]
        }
    }
}

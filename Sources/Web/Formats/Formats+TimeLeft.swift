import HTTPAPI
package import Regulation

extension Formats {
    /// `2 gün 3 saat`, `45 dakika`; what is past without a sign.
    package func duration(_ seconds: Int64) -> String {
        let minutes = seconds.magnitude / 60
        let (days, hours) = (minutes / 1440, minutes / 60 % 24)
        if days > 0 { return joined([(days, .day), (hours, .hour)]) }
        if hours > 0 { return joined([(hours, .hour), (minutes % 60, .minute)]) }
        return joined([(max(minutes, 1), .minute)])
    }

    /// `2 gün 3 saat kaldı`, `3 saat geçti`
    package func timeLeft(until deadline: Instant, from now: Instant) -> String {
        let seconds = (deadline.microseconds - now.microseconds) / 1_000_000
        switch language {
        case .tr: return duration(seconds) + (seconds >= 0 ? " kaldı" : " geçti")
        case .en: return duration(seconds) + (seconds >= 0 ? " left" : " overdue")
        }
    }

    private enum Unit {
        case day, hour, minute
    }

    private func joined(_ parts: [(UInt64, Unit)]) -> String {
        parts.filter { $0.0 > 0 }.map { "\($0.0)\u{A0}\(word($0.1, $0.0))" }.joined(separator: " ")
    }

    private func word(_ unit: Unit, _ count: UInt64) -> String {
        switch (language, unit) {
        case (.tr, .day): "gün"
        case (.tr, .hour): "saat"
        case (.tr, .minute): "dakika"
        case (.en, .day): count == 1 ? "day" : "days"
        case (.en, .hour): count == 1 ? "hour" : "hours"
        case (.en, .minute): count == 1 ? "minute" : "minutes"
        }
    }
}

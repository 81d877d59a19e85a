/// A moment, in whole microseconds since 1970-01-01T00:00:00Z.
package struct Instant: Hashable, Comparable, Sendable {
    package let microseconds: Int64

    package init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    package static func < (left: Instant, right: Instant) -> Bool {
        left.microseconds < right.microseconds
    }

    /// The second in which it lies, at its beginning.
    var wholeSecond: Instant {
        let past = microseconds % 1_000_000
        return Instant(microseconds: microseconds - (past < 0 ? past + 1_000_000 : past))
    }

    package func adding(seconds: Int64) -> Instant {
        Instant(microseconds: microseconds + seconds * 1_000_000)
    }

    package func adding(hours: Int) -> Instant {
        adding(seconds: Int64(hours) * 3600)
    }
}

/// Written as RFC 3339 with Türkiye's offset, `2025-10-03T14:05:00+03:00`; any offset is read.
extension Instant: LosslessStringConvertible {
    package init?(_ description: String) {
        guard let parsed = RFC3339.parse(description) else { return nil }
        self = parsed
    }

    package var description: String { RFC3339.format(self) }
}

extension Instant: TextCodable {}

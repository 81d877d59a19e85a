/// M4/1-j: the cotton season, 1 August to 31 July, written `2025-2026`.
package struct Season: Hashable, Comparable, Sendable {
    package let startYear: Int

    package init(startYear: Int) {
        self.startYear = startYear
    }

    package init(containing date: CalendarDate) {
        startYear = date.month >= 8 ? date.year : date.year - 1
    }

    package static func < (left: Season, right: Season) -> Bool {
        left.startYear < right.startYear
    }

    package func contains(_ date: CalendarDate) -> Bool {
        Season(containing: date) == self
    }

    package var next: Season { Season(startYear: startYear + 1) }
}

extension Season: LosslessStringConvertible {
    package init?(_ description: String) {
        let years = description.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard years.count == 2, years.allSatisfy({ $0.count == 4 }), let first = Digits.value(of: years[0]),
            let second = Digits.value(of: years[1]), second == first + 1, first >= 1
        else { return nil }
        startYear = first
    }

    package var description: String {
        Digits.padded(startYear, to: 4) + "-" + Digits.padded(startYear + 1, to: 4)
    }
}

extension Season: TextCodable {}

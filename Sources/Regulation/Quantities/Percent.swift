/// A percentage, exact to its third decimal; stored as thousandths of a per cent.
package struct Percent: Hashable, Comparable, Sendable {
    package let thousandths: Int

    package init(thousandths: Int) {
        self.thousandths = thousandths
    }

    package init(_ permille: Permille) {
        thousandths = permille.value * 100
    }

    package static func < (left: Percent, right: Percent) -> Bool { left.thousandths < right.thousandths }
}

extension Percent: CustomStringConvertible {
    /// `8.5`: a decimal point, no trailing zeros.
    package var description: String { Kilograms(grams: Int64(thousandths)).description }
}

extension Percent: Codable {
    package init(from decoder: any Decoder) throws {
        thousandths = try decoder.singleValueContainer().decode(Int.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(thousandths)
    }
}

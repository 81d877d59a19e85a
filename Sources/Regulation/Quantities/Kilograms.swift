/// A mass, exact to the gram; stored as whole grams, written in kilograms with at most three decimals.
package struct Kilograms: Hashable, Comparable, Sendable {
    package let grams: Int64

    package init(grams: Int64) {
        self.grams = grams
    }

    package static let zero = Kilograms(grams: 0)

    package static func < (left: Kilograms, right: Kilograms) -> Bool { left.grams < right.grams }

    /// Sums and differences stop at the largest and smallest mass that can be written down, far beyond any harvest.
    package static func + (left: Kilograms, right: Kilograms) -> Kilograms {
        let (sum, overflow) = left.grams.addingReportingOverflow(right.grams)
        return Kilograms(grams: overflow ? (right.grams < 0 ? .min : .max) : sum)
    }

    package static func - (left: Kilograms, right: Kilograms) -> Kilograms {
        let (difference, overflow) = left.grams.subtractingReportingOverflow(right.grams)
        return Kilograms(grams: overflow ? (right.grams < 0 ? .max : .min) : difference)
    }

    package static func += (left: inout Kilograms, right: Kilograms) { left = left + right }
}

extension Kilograms: CustomStringConvertible {
    /// `219.5`: a decimal point, no trailing zeros.
    package var description: String {
        let (whole, rest) = grams.magnitude.quotientAndRemainder(dividingBy: 1000)
        var text = (grams < 0 ? "-" : "") + String(whole)
        guard rest != 0 else { return text }
        var decimals = Digits.padded(Int(rest), to: 3)
        while decimals.hasSuffix("0") { decimals.removeLast() }
        text += "." + decimals
        return text
    }
}

extension Kilograms: Codable {
    package init(from decoder: any Decoder) throws {
        grams = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(grams)
    }
}

extension Sequence<Kilograms> {
    package func sum() -> Kilograms { reduce(.zero, +) }
}

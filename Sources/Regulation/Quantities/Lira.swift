/// An amount of money, exact to the kuruş; stored as whole kuruş, written in Turkish lira with two decimals.
package struct Lira: Hashable, Comparable, Sendable {
    package let kurus: Int64

    package init(kurus: Int64) {
        self.kurus = kurus
    }

    package static let zero = Lira(kurus: 0)

    package static func < (left: Lira, right: Lira) -> Bool { left.kurus < right.kurus }

    /// Sums and differences stop at the largest and smallest amount that can be written down.
    package static func + (left: Lira, right: Lira) -> Lira {
        let (sum, overflow) = left.kurus.addingReportingOverflow(right.kurus)
        return Lira(kurus: overflow ? (right.kurus < 0 ? .min : .max) : sum)
    }

    package static func - (left: Lira, right: Lira) -> Lira {
        let (difference, overflow) = left.kurus.subtractingReportingOverflow(right.kurus)
        return Lira(kurus: overflow ? (right.kurus < 0 ? .max : .min) : difference)
    }
}

extension Lira: CustomStringConvertible {
    /// `1234.50`
    package var description: String {
        let (whole, rest) = kurus.magnitude.quotientAndRemainder(dividingBy: 100)
        return (kurus < 0 ? "-" : "") + "\(whole)." + Digits.padded(Int(rest), to: 2)
    }
}

extension Lira: Codable {
    package init(from decoder: any Decoder) throws {
        kurus = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(kurus)
    }
}

extension Sequence<Lira> {
    package func sum() -> Lira { reduce(.zero, +) }
}

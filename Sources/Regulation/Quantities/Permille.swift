/// A share in thousandths, so that 8.5 % is exactly `85`.
package struct Permille: Hashable, Comparable, Sendable {
    package let value: Int

    package init(_ value: Int) {
        self.value = value
    }

    package static func < (left: Permille, right: Permille) -> Bool { left.value < right.value }
}

extension Permille: CustomStringConvertible {
    /// As per cent: `8.5`.
    package var description: String {
        let (whole, rest) = value.magnitude.quotientAndRemainder(dividingBy: 10)
        return (value < 0 ? "-" : "") + String(whole) + (rest == 0 ? "" : "." + String(rest))
    }
}

extension Permille: Codable {
    package init(from decoder: any Decoder) throws {
        value = try decoder.singleValueContainer().decode(Int.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}

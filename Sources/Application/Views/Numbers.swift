package import CottonControl
package import Foundation
package import Regulation

/// A weight as the API writes it, the same text as a `Decimal`'s at a fraction of its cost: a double holds any
/// number of fifteen digits, and is written as it.
package struct WrittenWeight: Hashable, Sendable {
    package let weight: Kilograms

    package init(_ weight: Kilograms) {
        self.weight = weight
    }
}

extension WrittenWeight: Codable {
    package init(from decoder: any Decoder) throws {
        var thousandths = try decoder.singleValueContainer().decode(Decimal.self) * 1000
        var whole = Decimal()
        NSDecimalRound(&whole, &thousandths, 0, .plain)
        weight = Kilograms(grams: NSDecimalNumber(decimal: whole).int64Value)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if weight.grams.magnitude < 1_000_000_000_000_000 {
            try container.encode(Double(weight.grams) / 1000)
        } else {
            try container.encode(Decimal(weight))
        }
    }
}

/// As the API writes it: kilograms, or another measure, exact to the third decimal.
extension Decimal {
    package init(_ weight: Kilograms) { self = Decimal(thousandths: weight.grams) }
    package init(_ percent: Percent) { self = Decimal(thousandths: Int64(percent.thousandths)) }
    package init(_ measure: Measure) { self = Decimal(thousandths: Int64(measure.thousandths)) }

    /// In lira, exact to the kuruş.
    package init(_ amount: Lira) {
        self.init(
            sign: amount.kurus < 0 ? .minus : .plus, exponent: -2, significand: Decimal(amount.kurus.magnitude))
    }

    private init(thousandths: Int64) {
        self.init(
            sign: thousandths < 0 ? .minus : .plus, exponent: -3, significand: Decimal(thousandths.magnitude))
    }
}

package import CottonControl
package import Foundation
package import Regulation

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

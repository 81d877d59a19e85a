package import CottonControl
package import Foundation
package import Regulation

/// As the API writes it: kilograms, or another measure, exact to the third decimal.
extension Decimal {
    package init(_ weight: Kilograms) { self = Decimal(weight.grams) / 1000 }
    package init(_ percent: Percent) { self = Decimal(percent.thousandths) / 1000 }
    package init(_ measure: Measure) { self = Decimal(measure.thousandths) / 1000 }
}

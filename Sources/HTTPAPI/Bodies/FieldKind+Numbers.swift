import CottonControl
import Foundation
import Regulation

extension FieldKind where Value == Bool {
    static var flag: FieldKind {
        FieldKind(.boolean) { input in
            guard let value = input.decode(Bool.self) else {
                input.fault(tr: "true ya da false olmalıdır.", en: "This must be true or false.")
                return nil
            }
            return value
        }
    }
}

extension FieldKind where Value == Int {
    static func integer(_ range: ClosedRange<Int>) -> FieldKind {
        FieldKind(.integer(range)) { input in
            guard let value = input.decode(Int.self) else {
                input.fault(tr: "Bir tam sayı olmalıdır.", en: "This must be a whole number.")
                return nil
            }
            guard range.contains(value) else {
                input.fault(
                    tr: "\(range.lowerBound) ile \(range.upperBound) arasında olmalıdır.",
                    en: "This must lie between \(range.lowerBound) and \(range.upperBound).")
                return nil
            }
            return value
        }
    }
}

extension FieldKind where Value == Kilograms {
    /// Kilograms with at most three decimals, read exactly.
    static var kilograms: FieldKind {
        .thousandths(atMost: 1_000_000_000, unit: "kg").map { thousandths, _ in Kilograms(grams: Int64(thousandths)) }
    }
}

extension FieldKind where Value == Percent {
    static var percent: FieldKind {
        .thousandths(atMost: 1000, unit: "%").map { thousandths, _ in Percent(thousandths: thousandths) }
    }
}

extension FieldKind where Value == Measure {
    static var measure: FieldKind {
        .thousandths(atMost: 1_000_000, unit: nil).map { thousandths, _ in Measure(thousandths: thousandths) }
    }
}

extension FieldKind {
    /// A number with at most three decimals, in thousandths. What is negative the rules speak of.
    static func thousandths(atMost limit: Int, unit: String?) -> FieldKind<Int> {
        FieldKind<Int>(.decimal(unit: unit)) { input in
            guard let value = input.decode(Decimal.self), !value.isNaN else {
                input.fault(tr: "Bir sayı olmalıdır.", en: "This must be a number.")
                return nil
            }
            guard value.magnitude <= Decimal(limit) else {
                input.fault(tr: "Mutlak değeri en çok \(limit) olabilir.", en: "This may be at most \(limit).")
                return nil
            }
            let scaled = value * 1000
            var whole = Decimal()
            var rest = scaled
            NSDecimalRound(&whole, &rest, 0, .plain)
            guard whole == scaled else {
                input.fault(tr: "En çok üç ondalık basamak yazılabilir.", en: "There are at most three decimals.")
                return nil
            }
            return NSDecimalNumber(decimal: whole).intValue
        }
    }
}

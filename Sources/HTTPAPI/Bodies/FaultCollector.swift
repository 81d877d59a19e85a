package import Regulation

/// Gathers what is wrong with a body while all of it is read, and in a description what its fields are.
package final class FaultCollector {
    /// A tax number that fails its check digit: wrong, unless the firm is defined with it.
    package struct DoubtfulTaxNumber {
        package let number: TaxNumber
        package let pointer: String
    }

    package private(set) var faults: [Fault] = []
    package private(set) var doubtfulTaxNumbers: [DoubtfulTaxNumber] = []

    package init() {}

    func add(_ pointer: String, tr: String, en: String, rule: Citation? = nil) {
        faults.append(Fault(rule, at: pointer, tr: tr, en: en))
    }

    func doubt(_ number: TaxNumber, at pointer: String) {
        doubtfulTaxNumbers.append(DoubtfulTaxNumber(number: number, pointer: pointer))
    }
}

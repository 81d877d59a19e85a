package import Regulation

/// What makes a bale one bale in the whole country: its SSCC, or factory, season and number.
package struct BaleIdentity: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    package init(number: String, factory: FactoryID, season: Season) {
        description = Self.isSSCC(number) ? "bale:sscc:\(number)" : "bale:\(factory):\(season):\(Self.fold(number))"
    }

    /// Labels are read by people: `a1` and `A1` are one bale.
    package static func fold(_ number: String) -> String { number.uppercased() }

    /// The numbers as `known` writes them; one that is not among them stays as it is.
    package static func spelled(_ numbers: [String], as known: some Sequence<String>) -> [String] {
        let spellings = Dictionary(known.map { (fold($0), $0) }) { first, _ in first }
        return numbers.map { spellings[fold($0)] ?? $0 }
    }

    /// GS1: eighteen digits, the last a check digit over weights 3 and 1.
    package static func isSSCC(_ number: String) -> Bool {
        guard number.utf8.count == 18, let digits = Digits.list(number), let check = digits.last else { return false }
        let sum = digits.dropLast().enumerated().reduce(0) { $0 + $1.element * ($1.offset % 2 == 0 ? 3 : 1) }
        return (10 - sum % 10) % 10 == check
    }
}

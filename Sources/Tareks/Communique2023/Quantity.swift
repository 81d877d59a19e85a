import Regulation

/// A net mass that can be traded: more than nothing, and no more than a ship carries.
enum Quantity {
    static let maximum = Kilograms(grams: 1_000_000_000_000)

    static func faults(_ netWeight: Kilograms, at pointer: String) -> [Fault] {
        var faults = Faults()
        faults.require(
            netWeight > .zero && netWeight <= maximum, nil, at: pointer,
            tr: "Miktar sıfırdan büyük ve en fazla \(maximum) kg olmalıdır.",
            en: "The quantity must be more than nothing and at most \(maximum) kg.")
        return faults.list
    }
}

/// Stream `registry-numbers`.
package enum RegistryNumbersEvent: Equatable, Sendable {
    case taken(RegistryNumberTaken)
}

/// M4/1-k: a number that belongs to a factory for good.
package struct RegistryNumberTaken: Codable, Equatable, Sendable {
    package let number: Int
    package let factory: FactoryID
    /// Given by the General Directorate, not counted on.
    package let byHand: Bool

    package init(number: Int, factory: FactoryID, byHand: Bool) {
        self.number = number
        self.factory = factory
        self.byHand = byHand
    }
}

package import Regulation

/// M4/1-k: takes a number for a factory.
package struct TakeRegistryNumber: Sendable {
    package let act: Act
    package let factory: FactoryID
    /// Given by hand by the General Directorate; `nil` takes the next one.
    package let number: Int?

    package init(act: Act, factory: FactoryID, number: Int? = nil) {
        self.act = act
        self.factory = factory
        self.number = number
    }
}

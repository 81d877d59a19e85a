import Regulation

/// M4/1-k: the country's registry numbers, each of one factory, each factory with one.
package struct RegistryNumbers: Aggregate {
    package internal(set) var factories: [Int: FactoryID] = [:]
    package internal(set) var numbers: [FactoryID: Int] = [:]
    /// The highest number that was counted on to, not given by hand.
    package internal(set) var lastAutomatic = 0

    package init() {}

    /// The smallest number above all that were counted on to, and not taken by hand.
    package func next() -> Int {
        var number = lastAutomatic + 1
        while factories[number] != nil { number += 1 }
        return number
    }

    package mutating func evolve(_ event: RegistryNumbersEvent) {
        switch event {
        case .taken(let event):
            factories[event.number] = event.factory
            numbers[event.factory] = event.number
            if !event.byHand { lastAutomatic = max(lastAutomatic, event.number) }
        }
    }
}

package import Regulation

/// A gin and press factory, or one of linters: what stands in it, what it was warned of and when it was suspended.
package struct Factory: Aggregate {
    package struct Warning: Codable, Equatable, Sendable {
        package let warned: FactoryWarned
        package internal(set) var remediedOn: CalendarDate?

        package var isOpen: Bool { remediedOn == nil }
    }

    /// The conditions as they now are; `nil` before the factory is registered.
    package internal(set) var registered: FactoryRegistered?
    package internal(set) var registryNumber: Int?
    package internal(set) var warnings: [Warning] = []
    package internal(set) var suspensions: [FactorySuspended] = []
    package internal(set) var inspections: [FactoryInspected] = []

    package init() {}

    package func warning(_ number: Int) -> Warning? {
        warnings.first { $0.warned.warning == number }
    }

    /// M36/2, M35/1: open warnings whose time for mending is over.
    package func unheededWarnings(on date: CalendarDate) -> [Warning] {
        warnings.filter { $0.isOpen && $0.warned.remedyBy < date }
    }
}

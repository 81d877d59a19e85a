package import Regulation

/// A gin and press factory, or one of linters: what stands in it, what it was warned of and when it was suspended.
package struct Factory: Aggregate {
    package struct Warning: Codable, Equatable, Sendable {
        package let warned: FactoryWarned
        package internal(set) var remediedOn: CalendarDate?
        /// Whether it is on record that its time passed in vain.
        package internal(set) var isOverdue = false

        package var isOpen: Bool { remediedOn == nil }
    }

    package struct Inspection: Codable, Equatable, Sendable {
        package let inspected: FactoryInspected
        /// The day on which each sample was given back.
        package internal(set) var returned: [Int: CalendarDate] = [:]

        package var mustBeReferred: Bool { inspected.findings.contains(where: \.mustBeReferred) }
    }

    package struct Change: Codable, Equatable, Sendable {
        package let reported: ChangeReported
        package internal(set) var decided: ChangeDecided?

        package var isOpen: Bool { decided?.decision != .noted }
    }

    /// The conditions as they now are; `nil` before the factory is registered.
    package internal(set) var registered: FactoryRegistered?
    package internal(set) var registryNumber: Int?
    package internal(set) var warnings: [Warning] = []
    /// Without those whose warning was heeded in time after all.
    package internal(set) var suspensions: [FactorySuspended] = []
    package internal(set) var inspections: [Inspection] = []
    package internal(set) var changes: [Change] = []

    package init() {}

    package func warning(_ number: Int) -> Warning? {
        warnings.first { $0.warned.warning == number }
    }

    package func inspection(_ number: Int) -> Inspection? {
        inspections.first { $0.inspected.inspection == number }
    }

    package func change(_ number: Int) -> Change? {
        changes.first { $0.reported.change == number }
    }

    /// M36/2, M35/1: warnings whose time for mending passed in vain, be it that they were mended later.
    package func unheededWarnings(on date: CalendarDate) -> [Warning] {
        warnings.filter { $0.warned.remedyBy < date && !isSettled($0) }
    }

    /// M35/1: mended in time, or late but suspended for already.
    func isSettled(_ warning: Warning) -> Bool {
        guard let mended = warning.remediedOn else { return false }
        return mended <= warning.warned.remedyBy || suspensions.contains { $0.warning == warning.warned.warning }
    }
}

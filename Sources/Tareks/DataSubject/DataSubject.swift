package import Regulation

/// A person or firm as the law on personal data sees them (6698): what must be kept of them, and what was destroyed.
/// Their data itself lies in the vault.
package struct DataSubject: Aggregate {
    package internal(set) var id: SubjectID?
    package internal(set) var holds: [PersonalDataHeld] = []
    package internal(set) var lifted: Set<Int> = []
    package internal(set) var erasures: [PersonalDataErased] = []

    package init() {}

    /// Those that still keep the data from being destroyed.
    package var standingHolds: [PersonalDataHeld] { holds.filter { !lifted.contains($0.hold) } }

    package mutating func evolve(_ event: DataSubjectEvent) {
        switch event {
        case .held(let held):
            id = held.subject
            holds.append(held)
        case .holdLifted(let event): lifted.insert(event.hold)
        case .erased(let erased):
            id = erased.subject
            erasures.append(erased)
        }
    }
}

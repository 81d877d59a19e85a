package import Regulation

/// M11/4: one factory's season: what it is permitted, and how far its lots are numbered.
package struct SeasonRegister: Aggregate {
    /// The latest approved notification's; `nil` before the first.
    package internal(set) var permit: SeasonPermit?
    /// The last number given; lots are exactly 1 to this.
    package internal(set) var presented = 0
    /// M21/1: of these, how many were sent to a trade inspector.
    package internal(set) var examined = 0
    package internal(set) var owners: Set<SubjectID> = []

    package init() {}

    package var nextSequence: Int { presented + 1 }

    package mutating func evolve(_ event: SeasonRegisterEvent) {
        switch event {
        case .opened(let event): permit = event.permit
        case .reopened(let event): permit = event.permit
        case .lotNumbered(let event):
            presented = event.sequence
            if event.examined { examined += 1 }
            owners.insert(event.owner)
        }
    }
}

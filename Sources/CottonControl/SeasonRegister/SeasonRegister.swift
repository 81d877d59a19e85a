package import Regulation

/// M11/4: one factory's season: what it is permitted, and how far its lots are numbered.
package struct SeasonRegister: Aggregate {
    /// Of the season's approved notifications, in the order in which they were approved.
    package internal(set) var permits: [SeasonPermit] = []
    /// The last number given; lots are exactly 1 to this.
    package internal(set) var presented = 0
    /// M21/1: of these, how many were sent to a trade inspector.
    package internal(set) var examined = 0
    package internal(set) var owners: Set<SubjectID> = []
    /// M21/2: in the order in which they were found.
    package internal(set) var faulted: [LotFaulted] = []

    package init() {}

    package var nextSequence: Int { presented + 1 }

    /// The latest approved notification's; `nil` before the first.
    package var permit: SeasonPermit? { permits.last }

    /// M19/1: by which the factory works on a day: the latest whose work has begun by then, so that a notification
    /// made within the season takes nothing away before its own first day.
    package func permit(on date: CalendarDate) -> SeasonPermit? {
        permits.last { $0.startsOn <= date } ?? permits.first
    }

    /// M19/2: the methods of the permits that still count: what was permitted stays so until M35 takes it away.
    package func methods(where counts: (SeasonPermit) -> Bool) -> [ControlMethod] {
        ControlMethod.allCases.filter { method in
            permits.contains { $0.methods.contains(method) && counts($0) }
        }
    }

    package mutating func evolve(_ event: SeasonRegisterEvent) {
        switch event {
        case .opened(let event): permits.append(event.permit)
        case .reopened(let event): permits.append(event.permit)
        case .staffChanged(let event):
            permits = permits.map { $0.employing(event.responsibleInspectors) }
        case .lotNumbered(let event):
            presented = event.sequence
            if event.examined { examined += 1 }
            owners.insert(event.owner)
        case .lotFaulted(let event): faulted.append(event)
        }
    }
}

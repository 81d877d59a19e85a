package import Regulation

package enum LaboratoryKind {}
package typealias LaboratoryID = Identifier<LaboratoryKind>

/// M14/1, M14/5: the laboratories that the General Directorate names, from when and until when.
package struct Laboratories: Aggregate {
    package private(set) var laboratories: [LaboratoryID: Laboratory] = [:]

    package init() {}

    package mutating func evolve(_ event: LaboratoriesEvent) {
        switch event {
        case .named(let event): laboratories[event.laboratory, default: Laboratory()].name(event)
        case .withdrawn(let event): laboratories[event.laboratory]?.withdraw(event)
        }
    }

    /// By its code or its name, however it is spelt.
    package func find(_ text: String) -> Laboratory? {
        laboratories[LaboratoryID(text)] ?? laboratories.values.first { Spelling.same($0.title, text) }
    }

    /// The one for which a user acts.
    package func employing(_ user: SubjectID) -> Laboratory? {
        laboratories.values.first { $0.users.contains(user) }
    }

    /// Until the first one is named, any is taken: the register is empty, and M14/1 cannot be asked of it.
    package var isEmpty: Bool { laboratories.isEmpty }
}

package struct Laboratory: Codable, Equatable, Sendable {
    /// In the order of their naming.
    package private(set) var periods: [NamedPeriod] = []
    package private(set) var id = LaboratoryID("")
    package private(set) var title = ""
    package private(set) var users: [SubjectID] = []

    /// `nil` at the end: until withdrawn.
    package struct NamedPeriod: Codable, Equatable, Sendable {
        package let from: CalendarDate
        /// The last day.
        package internal(set) var until: CalendarDate?
        package let source: String
        package internal(set) var withdrawal: String?
    }

    package func isNamed(on date: CalendarDate) -> Bool {
        periods.contains { $0.from <= date && ($0.until.map { date <= $0 } ?? true) }
    }

    fileprivate mutating func name(_ event: LaboratoryNamed) {
        (id, title, users) = (event.laboratory, event.name, event.users)
        if periods.last?.from == event.from { periods.removeLast() }
        periods.append(NamedPeriod(from: event.from, until: event.until, source: event.source))
    }

    fileprivate mutating func withdraw(_ event: LaboratoryWithdrawn) {
        for index in periods.indices where periods[index].until.map({ $0 >= event.from }) ?? true {
            periods[index].until = event.from.adding(days: -1)
            periods[index].withdrawal = event.reason
        }
    }
}

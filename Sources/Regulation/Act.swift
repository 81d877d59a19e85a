/// Who does something, when, and by which rules: the part that every command has in common.
package struct Act: Sendable {
    package let actor: SubjectID
    /// Business time; every date that a decision writes comes from it.
    package let at: Instant
    package let rules: Rules

    package init(by actor: SubjectID, at: Instant, rules: Rules) {
        self.actor = actor
        self.at = at
        self.rules = rules
    }

    package var today: CalendarDate { Istanbul.date(of: at) }
}

/// A thing that is what its events made it.
package protocol Aggregate: Codable, Equatable, Sendable {
    associatedtype Event: Sendable, Equatable

    /// As it is before its first event.
    init()

    /// Total: any event may follow any other, since what is stored is stored.
    mutating func evolve(_ event: Event)
}

extension Aggregate {
    package init(folding events: some Sequence<Event>) {
        self.init()
        for event in events { evolve(event) }
    }
}

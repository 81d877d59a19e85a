package import Regulation

/// M19: one notification of a factory for a season, from the day it was made to the decision.
package struct SeasonalNotification: Aggregate {
    package enum Status: String, Codable, CaseIterable, Sendable {
        case unknown
        case submitted
        case approved
        case rejected
    }

    package internal(set) var status = Status.unknown
    package internal(set) var notified: SeasonNotified?
    package internal(set) var commission: [CommissionMember] = []
    /// The latest finding of each requirement, in the order in which they were first recorded.
    package internal(set) var requirements: [RequirementFinding] = []
    package internal(set) var registryNumber: Int?
    package internal(set) var reason: String?
    package internal(set) var decidedOn: CalendarDate?

    package init() {}
}

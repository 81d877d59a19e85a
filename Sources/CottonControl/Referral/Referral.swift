import Regulation

/// M33/2, M36/2, M37/1: someone is referred to the authority that imposes what the Tüzük or the decree on technical
/// regulations provides, and what came of it.
package struct Referral: Aggregate {
    /// `nil` before it was filed.
    package internal(set) var filed: ReferralFiled?
    package internal(set) var concluded: ReferralConcluded?

    package init() {}

    package mutating func evolve(_ event: ReferralEvent) {
        switch event {
        case .filed(let event): filed = event
        case .concluded(let event): concluded = event
        }
    }
}

/// What came of a referral.
package enum ReferralResult: String, Codable, CaseIterable, Sendable {
    case sanctioned
    case dismissed
}

package import Regulation

/// Every risk profile that was ever set; an application is judged by the one in force on its own day.
package struct RiskProfiles: Aggregate {
    /// In the order in which they were set.
    package internal(set) var profiles: [RiskProfile] = []

    package init() {}

    /// The one with the latest first day that has come; of several with the same one, the last set. The assumed one
    /// before the first.
    package func profile(for scope: RiskScope, on date: CalendarDate) -> RiskProfile {
        profiles.filter { $0.scope == scope && $0.effectiveFrom <= date }
            .reduce(nil) { best, next -> RiskProfile? in
                best.map { $0.effectiveFrom > next.effectiveFrom ? $0 : next } ?? next
            } ?? RiskProfile.assumed(for: scope)
    }

    package func profile(_ id: RiskProfileID) -> RiskProfile? {
        profiles.last { $0.id == id }
            ?? RiskScope.allCases.map { RiskProfile.assumed(for: $0) }.first { $0.id == id }
    }

    package mutating func evolve(_ event: RiskProfileEvent) {
        switch event {
        case .riskProfileSet(let set): profiles.append(set.profile)
        }
    }
}

package enum RiskProfileEvent: Equatable, Sendable {
    case riskProfileSet(RiskProfileSet)
}

package struct RiskProfileSet: Codable, Equatable, Sendable {
    package let profile: RiskProfile

    package init(profile: RiskProfile) {
        self.profile = profile
    }
}

/// The General Directorate announces a profile with the day from which it holds.
package struct SetRiskProfile: Sendable {
    package let act: Act
    package let profile: RiskProfile

    package init(act: Act, profile: RiskProfile) {
        self.act = act
        self.profile = profile
    }
}

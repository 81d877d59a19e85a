package import Regulation

/// What was looked at for one criterion.
package struct RiskFactor: Codable, Hashable, Sendable {
    package let criterion: RiskCriterion
    package let value: Int
    package let threshold: Int
    package let weight: Int
    package let lane: Lane
    package let hit: Bool

    package init(_ weighed: CriterionWeight, value: Int) {
        criterion = weighed.criterion
        self.value = value
        threshold = weighed.threshold
        weight = weighed.weight
        lane = weighed.lane
        hit = value >= weighed.threshold
    }
}

/// Which step of the analysis chose its lane.
package enum RiskBasis: String, Codable, CaseIterable, Sendable {
    case criteria
    case randomShare
    case expectedShare
    case audit
    case nothingFound
    /// What it corrects was to be examined at least so strictly.
    case corrected
}

/// The lane of an analysis replaced by another one, and by whom.
package struct RiskOverride: Codable, Hashable, Sendable {
    package enum Authority: String, Codable, CaseIterable, Sendable {
        case sandbox
        case officer
    }

    package let authority: Authority
    package let lane: Lane
    package let officer: SubjectID?
    package let reason: String?

    private init(_ authority: Authority, lane: Lane, officer: SubjectID?, reason: String?) {
        self.authority = authority
        self.lane = lane
        self.officer = officer
        self.reason = reason
    }

    /// In the sandbox the applicant may name the lane.
    package static func sandbox(_ lane: Lane) -> RiskOverride {
        RiskOverride(.sandbox, lane: lane, officer: nil, reason: nil)
    }

    /// By an officer who may do so; `nil` without a reason.
    package static func officer(_ officer: SubjectID, lane: Lane, reason: String) -> RiskOverride? {
        guard FreeText.faults(reason, at: "").isEmpty else { return nil }
        return RiskOverride(.officer, lane: lane, officer: officer, reason: reason)
    }
}

/// The outcome of a risk analysis with all that it rests on, so that it can be done again from what is written here.
package struct RiskDecision: Codable, Hashable, Sendable {
    /// The lane that is taken: the override's, or the analysis's own.
    package let lane: Lane
    package let analysedLane: Lane
    package let basis: RiskBasis
    package let profile: RiskProfileID
    /// All that was known, whether or not the profile asks for it: another profile can be tried on it.
    package let facts: RiskFacts
    /// The seed of `SplitMix64`, a 64-bit number as decimal text.
    package let seed: String
    package let factors: [RiskFactor]
    package let draws: RiskDraws
    package let shares: RiskShares
    /// The lane of the application that this one corrects; a correction does not lead to a milder one.
    package let correctedLane: Lane?
    package let overriddenBy: RiskOverride?

    init(
        analysedLane: Lane, basis: RiskBasis, profile: RiskProfileID, facts: RiskFacts, seed: UInt64,
        factors: [RiskFactor], draws: RiskDraws, shares: RiskShares, correctedLane: Lane?, overriddenBy: RiskOverride?
    ) {
        lane = overriddenBy?.lane ?? analysedLane
        self.analysedLane = analysedLane
        self.basis = basis
        self.profile = profile
        self.facts = facts
        self.seed = String(seed)
        self.factors = factors
        self.draws = draws
        self.shares = shares
        self.correctedLane = correctedLane
        self.overriddenBy = overriddenBy
    }
}

/// The three numbers below 1000 drawn from the seed, in this order.
package struct RiskDraws: Codable, Hashable, Sendable {
    package let random: Int
    package let expected: Int
    package let audit: Int

    package init(random: Int, expected: Int, audit: Int) {
        self.random = random
        self.expected = expected
        self.audit = audit
    }
}

/// The shares of the profile and the counts before this application.
package struct RiskShares: Codable, Hashable, Sendable {
    package let random: Permille
    package let expected: Permille
    package let audit: Permille
    package let examinedSoFar: Int
    package let presentedSoFar: Int

    package init(random: Permille, expected: Permille, audit: Permille, examinedSoFar: Int, presentedSoFar: Int) {
        self.random = random
        self.expected = expected
        self.audit = audit
        self.examinedSoFar = examinedSoFar
        self.presentedSoFar = presentedSoFar
    }
}

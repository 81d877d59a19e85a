import Regulation

/// Selection as customs systems do it: criteria first, then a share by chance, then filled up to the expected share;
/// the strictest lane wins, and an authorised officer may take another one with a reason.
package enum RiskAnalysis {
    /// - Parameters:
    ///   - examinedSoFar: how many of the same scope (a factory's season, a firm's year) were examined before.
    ///   - presentedSoFar: how many there were.
    ///   - correctedLane: of the application that this one corrects.
    package static func analyse(
        _ facts: RiskFacts, by profile: RiskProfile, seed: UInt64, examinedSoFar: Int, presentedSoFar: Int,
        correctedLane: Lane? = nil, override: RiskOverride? = nil
    ) -> RiskDecision {
        let factors = profile.criteria.map { RiskFactor($0, value: facts[$0.criterion]) }
        let shares = RiskShares(
            random: profile.randomShare, expected: profile.expectedShare, audit: profile.auditShare,
            examinedSoFar: examinedSoFar, presentedSoFar: presentedSoFar)
        let draws = RiskDraws(seed: seed)
        var (lane, basis) = choose(factors, draws, shares)
        if let correctedLane, correctedLane > lane { (lane, basis) = (correctedLane, .corrected) }
        return RiskDecision(
            analysedLane: lane, basis: basis, profile: profile.id, facts: facts, seed: seed, factors: factors,
            draws: draws, shares: shares, correctedLane: correctedLane, overriddenBy: override)
    }

    private static func choose(_ factors: [RiskFactor], _ draws: RiskDraws, _ shares: RiskShares)
        -> (Lane, RiskBasis)
    {
        let byCriteria = lane(of: factors)
        if byCriteria == .red { return (.red, .criteria) }
        if draws.random < shares.random.value { return (.red, .randomShare) }
        if byCriteria == .yellow { return (.yellow, .criteria) }
        if draws.expected < shares.chanceToFillUp { return (.red, .expectedShare) }
        if byCriteria == .blue { return (.blue, .criteria) }
        return draws.audit < shares.audit.value ? (.blue, .audit) : (.green, .nothingFound)
    }

    private static func lane(of factors: [RiskFactor]) -> Lane {
        let hits = factors.filter(\.hit)
        let reached = Lane.allCases.filter { lane in
            hits.filter { $0.lane >= lane }.map(\.weight).reduce(0, +) >= CriterionWeight.decisive
        }
        return reached.max() ?? .green
    }
}

extension RiskDraws {
    /// Draws all three always, so that each is the same whichever step decides.
    package init(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        random = Int(generator.number(below: 1000))
        expected = Int(generator.number(below: 1000))
        audit = Int(generator.number(below: 1000))
    }
}

extension RiskShares {
    /// Chance in thousandths with which one more is examined so that the expected share is reached: twice the expected
    /// share while fewer were examined, just it where as many were, none where more were. A certainty instead of a
    /// chance could be counted off by whoever presents.
    package var chanceToFillUp: Int {
        let (examined, due) = (examinedSoFar * 1000, presentedSoFar * expected.value)
        if examined == due { return expected.value }
        return examined < due ? min(1000, 2 * expected.value) : 0
    }
}

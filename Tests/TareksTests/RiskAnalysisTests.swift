import Regulation
import Tareks
import Testing

@Suite("Risk analysis")
struct RiskAnalysisTests {
    private func profile(
        _ criteria: [CriterionWeight] = [], random: Int = 0, expected: Int = 0, audit: Int = 0
    ) -> RiskProfile {
        RiskProfile(
            id: RiskProfileID("sınama"), name: "Sınama", scope: .lot, effectiveFrom: Given.date("2025-01-01"),
            criteria: criteria, randomShare: Permille(random), expectedShare: Permille(expected),
            auditShare: Permille(audit), source: "sınama")
    }

    private func analyse(
        _ facts: [RiskCriterion: Int] = [:], by profile: RiskProfile, seed: UInt64 = 1, examined: Int = 0,
        presented: Int = 0, override: RiskOverride? = nil
    ) -> RiskDecision {
        RiskAnalysis.analyse(
            RiskFacts(facts), by: profile, seed: seed, examinedSoFar: examined, presentedSoFar: presented,
            override: override)
    }

    @Test("Lanes are ordered by strictness, and red and yellow wait")
    func lanes() {
        #expect(Lane.allCases.sorted() == [.green, .blue, .yellow, .red])
        #expect(Lane.allCases.filter(\.awaitsExamination) == [.red, .yellow])
    }

    @Test("Weights of one lane add up, and count for the laxer lanes as well")
    func weights() {
        let profile = profile([
            CriterionWeight(.newFactory, weight: 60, lane: .red),
            CriterionWeight(.pastFindings, from: 2, weight: 40, lane: .red),
            CriterionWeight(.ownerNeverSeen, weight: 40, lane: .yellow),
            CriterionWeight(.largeLot, from: 190, weight: 100, lane: .blue),
        ])
        #expect(analyse(by: profile).lane == .green)
        #expect(analyse([.newFactory: 1], by: profile).lane == .green)
        #expect(analyse([.newFactory: 1, .pastFindings: 1], by: profile).lane == .green)
        #expect(analyse([.newFactory: 1, .pastFindings: 2], by: profile).lane == .red)
        #expect(analyse([.newFactory: 1, .ownerNeverSeen: 1], by: profile).lane == .yellow)
        #expect(analyse([.largeLot: 189], by: profile).lane == .green)
        #expect(analyse([.largeLot: 190], by: profile).lane == .blue)
        #expect(analyse([.largeLot: 190, .newFactory: 1, .pastFindings: 2], by: profile).lane == .red)
    }

    @Test("What was weighed is written down, with hits and their reasons")
    func factors() {
        let profile = profile([
            CriterionWeight(.openWarning, weight: 100, lane: .red),
            CriterionWeight(.largeLot, from: 190, weight: 20, lane: .yellow),
        ])
        let decision = analyse([.openWarning: 1, .largeLot: 80], by: profile, seed: .max)
        #expect(decision.basis == .criteria)
        #expect(decision.factors.map(\.hit) == [true, false])
        #expect(decision.factors.map(\.value) == [1, 80])
        #expect(decision.seed == "18446744073709551615")
        #expect(decision.reasons.map(\.tr) == ["Giderilmemiş bir uyarı vardır."])
    }

    @Test("The same seed gives the same decision, and the decision holds all that it takes to redo it")
    func deterministic() throws {
        let profile = RiskProfile.assumed(for: .lot)
        for seed in UInt64(0)..<200 {
            let facts = RiskFacts([.newFactory: 1, .largeLot: Int(seed)])
            let decision = RiskAnalysis.analyse(facts, by: profile, seed: seed, examinedSoFar: 3, presentedSoFar: 30)
            let again = RiskAnalysis.analyse(
                decision.facts, by: profile, seed: try #require(UInt64(decision.seed)),
                examinedSoFar: decision.shares.examinedSoFar, presentedSoFar: decision.shares.presentedSoFar)
            #expect(decision == again)
        }
    }

    @Test("The random share is examined whatever else is known, and overrides yellow")
    func randomShare() {
        let always = profile([CriterionWeight(.newFirm, weight: 100, lane: .yellow)], random: 1000, expected: 1000)
        #expect(analyse(by: always).basis == .randomShare)
        #expect(analyse([.newFirm: 1], by: always).lane == .red)
        let examined = (UInt64(0)..<20_000).filter { seed in
            analyse(by: profile(random: 20, expected: 20), seed: seed, examined: 1000, presented: 1000).lane == .red
        }
        #expect((300...500).contains(examined.count))
    }

    @Test("Chance fills up to the expected share and stops there", arguments: [50, 120, 300])
    func expectedShare(permille: Int) {
        let profile = profile(random: 10, expected: permille)
        var (examined, presented) = (0, 0)
        for seed in UInt64(1)...10_000 {
            let decision = analyse(by: profile, seed: seed, examined: examined, presented: presented)
            if decision.lane == .red { examined += 1 }
            presented += 1
        }
        #expect(abs(examined - permille * 10) <= permille / 2)
    }

    @Test("While examinations lag behind, none of the next ones is certain and none is impossible")
    func unpredictable() {
        let profile = profile(expected: 120)
        let lanes = Set((UInt64(0)..<200).map { analyse(by: profile, seed: $0, examined: 1, presented: 100).lane })
        #expect(lanes == [.red, .green])
    }

    @Test("A share of what passes is audited afterwards, and does not wait")
    func audit() {
        let decision = analyse(by: profile(audit: 1000))
        #expect(decision.lane == .blue)
        #expect(decision.basis == .audit)
        #expect(!decision.lane.awaitsExamination)
    }

    @Test("An override takes another lane and says by whom; the analysis stays on record")
    func override() throws {
        let red = profile([CriterionWeight(.openWarning, weight: 100, lane: .red)])
        let sandbox = analyse([.openWarning: 1], by: red, override: .sandbox(.green))
        #expect(sandbox.lane == .green)
        #expect(sandbox.analysedLane == .red)
        #expect(sandbox.overriddenBy?.authority == .sandbox)
        let officer = try #require(RiskOverride.officer(Given.officer, lane: .red, reason: "İhbar üzerine."))
        let rerouted = analyse(by: red, override: officer)
        #expect(rerouted.lane == .red)
        #expect(rerouted.overriddenBy?.officer == Given.officer)
        #expect(rerouted.reasons != sandbox.reasons)
        #expect(RiskOverride.officer(Given.officer, lane: .red, reason: " ") == nil)
    }

    @Test("By the assumed profiles ordinary applications are mostly green", arguments: RiskScope.allCases)
    func assumed(scope: RiskScope) {
        let profile = RiskProfile.assumed(for: scope)
        #expect(profile.source.contains("varsayım"))
        var (examined, lanes) = (0, [Lane: Int]())
        for seed in UInt64(0)..<5000 {
            let decision = RiskAnalysis.analyse(
                RiskFacts([.largeLot: 180, .moistureNearLimit: 76, .largeQuantity: 22]), by: profile, seed: seed,
                examinedSoFar: examined, presentedSoFar: Int(seed))
            lanes[decision.lane, default: 0] += 1
            if decision.lane.awaitsExamination { examined += 1 }
        }
        #expect((500...750).contains(examined))
        #expect((20...150).contains(lanes[.blue, default: 0]))
        #expect(lanes[.yellow] == nil)
    }

    @Test("Every reason is a sentence in both languages", arguments: RiskCriterion.allCases)
    func reasons(criterion: RiskCriterion) {
        #expect(criterion.reason.tr.hasSuffix("."))
        #expect(criterion.reason.en.hasSuffix("."))
    }
}

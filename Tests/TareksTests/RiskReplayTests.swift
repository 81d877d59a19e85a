import Regulation
import Tareks
import Testing

@Suite("A risk profile tried on the past")
struct RiskReplayTests {
    private let lax = profile([])
    private let strict = profile([CriterionWeight(.newFirm, weight: 100, lane: .red)])

    private static func profile(_ criteria: [CriterionWeight], expected: Int = 0) -> RiskProfile {
        RiskProfile(
            id: RiskProfileID("tried"), name: "Deneme", scope: .export, effectiveFrom: Given.date("2025-01-01"),
            criteria: criteria,
            randomShare: Permille(0), expectedShare: Permille(expected), auditShare: Permille(0), source: "Deneme")
    }

    private func past(
        _ id: String, new: Bool, by profile: RiskProfile, seed: UInt64 = 7, examined: Int = 0, presented: Int = 0,
        found: String? = nil
    ) -> RiskReplay.Case {
        RiskReplay.Case(
            id: id, group: "firm-1 2025-2026",
            decision: RiskAnalysis.analyse(
                RiskFacts([.newFirm: new ? 1 : 0]), by: profile, seed: seed, examinedSoFar: examined,
                presentedSoFar: presented),
            findings: found.map { [Finding(rule: "M29/2", note: $0)] } ?? [])
    }

    @Test("The profile that selected selects the same again")
    func same() {
        let profile = Self.profile([CriterionWeight(.newFirm, weight: 100, lane: .yellow)], expected: 200)
        var replay = RiskReplay(profile: profile)
        var (examined, presented) = (0, 0)
        for seed in UInt64(0)..<300 {
            let application = past(
                "a-\(seed)", new: seed % 10 == 0, by: profile, seed: seed, examined: examined, presented: presented)
            if application.decision.lane.awaitsExamination { examined += 1 }
            presented += 1
            replay.take(application)
        }
        #expect(replay.applications == 300)
        #expect(replay.changeCount == 0)
        #expect(replay.lanes == replay.replayedLanes)
        #expect(examined > 20)
    }

    @Test("What it would have caught and let pass is told by application")
    func caught() {
        var replay = RiskReplay(profile: strict)
        replay.take(past("missed", new: true, by: lax, found: "Etiket yok"))
        replay.take(past("clean", new: true, by: lax))
        replay.take(past("old", new: false, by: lax, found: "Bant gevşek"))
        #expect(replay.changes.map(\.id) == ["missed", "clean"])
        #expect(replay.changes.allSatisfy { $0.from == .green && $0.to == .red && $0.basis == .criteria })
        #expect(replay.findings.known == 2)
        #expect(replay.findings.examined == 0)
        #expect(replay.findings.wouldExamine == 1)
        #expect(replay.findings.gained == ["missed"])

        var reverse = RiskReplay(profile: lax)
        reverse.take(past("examined", new: true, by: strict, found: "Etiket yok"))
        #expect(reverse.findings.lost == ["examined"])
    }

    @Test("The share of examinations goes on as the tried profile would have had it")
    func shares() {
        let filling = Self.profile([], expected: 500)
        var replay = RiskReplay(profile: filling)
        for seed in UInt64(0)..<400 { replay.take(past("a-\(seed)", new: false, by: lax, seed: seed)) }
        let examined = replay.replayedLanes[.red] ?? 0
        #expect((180...220).contains(examined), "\(examined)")
        #expect(replay.changeCount == examined)
    }
}

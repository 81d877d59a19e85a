import Regulation
import Tareks
import Testing

@Suite("Risk profiles")
struct RiskProfilesTests {
    private func profile(
        _ id: String, from day: String = "2025-11-01", scope: RiskScope = .lot,
        criteria: [CriterionWeight] = [CriterionWeight(.newFirm, weight: 50, lane: .red)], random: Int = 10,
        expected: Int = 100, audit: Int = 10
    ) -> RiskProfile {
        RiskProfile(
            id: RiskProfileID(id), name: id, scope: scope, effectiveFrom: Given.date(day), criteria: criteria,
            randomShare: Permille(random), expectedShare: Permille(expected), auditShare: Permille(audit),
            source: "Genel Müdürlük")
    }

    private func set(_ profile: RiskProfile, at instant: String = "2025-10-06T10:00:00+03:00") -> SetRiskProfile {
        SetRiskProfile(act: Given.act(by: Given.officer, at: instant), profile: profile)
    }

    @Test("An application is judged by the profile of its own day and kind")
    func inForce() throws {
        var profiles = RiskProfiles()
        for new in [
            profile("p2", from: "2026-01-01"), profile("p1", from: "2025-11-01"), profile("p3", from: "2026-01-01"),
            profile("x1", from: "2025-11-01", scope: .export),
        ] {
            for event in try profiles.set(set(new)) { profiles.evolve(event) }
        }
        #expect(profiles.profile(for: .lot, on: Given.date("2025-10-31")) == .assumed(for: .lot))
        #expect(profiles.profile(for: .lot, on: Given.date("2025-11-01")).id.text == "p1")
        #expect(profiles.profile(for: .lot, on: Given.date("2025-12-31")).id.text == "p1")
        #expect(profiles.profile(for: .lot, on: Given.date("2026-01-01")).id.text == "p3")
        #expect(profiles.profile(for: .export, on: Given.date("2026-01-01")).id.text == "x1")
        #expect(profiles.profile(for: .import, on: Given.date("2026-01-01")) == .assumed(for: .import))
        #expect(profiles.profile(RiskProfileID("p2"))?.effectiveFrom == Given.date("2026-01-01"))
        #expect(profiles.profile(RiskProfileID("assumed-import")) == .assumed(for: .import))
    }

    @Test("A profile set once is never changed; the same again changes nothing")
    func unchangeable() throws {
        let profiles = RiskProfiles(folding: try RiskProfiles().set(set(profile("p1"))))
        #expect(try profiles.set(set(profile("p1"))) == [])
        #expect(try refusal { try profiles.set(set(profile("p1", expected: 200))) }.kind == .state)
        #expect(try refusal { try profiles.set(set(profile("assumed-lot"))) }.kind == .state)
    }

    @Test("A profile may begin today but not yesterday")
    func announced() throws {
        #expect(try RiskProfiles().set(set(profile("p1", from: "2025-10-06"))).count == 1)
        let past = try refusal { try RiskProfiles().set(set(profile("p1", from: "2025-10-05"))) }
        #expect(past.pointers == ["/effectiveFrom"])
    }

    @Test("Every fault of a profile is named at once")
    func faults() throws {
        let twice = CriterionWeight(.largeLot, from: 100, weight: 10, lane: .red)
        let wrong = profile(
            "", criteria: [CriterionWeight(.newFirm, from: 0, weight: 101, lane: .green), twice, twice], random: 1001,
            expected: -1, audit: 2000)
        #expect(
            Set(try refusal { try RiskProfiles().set(set(wrong)) }.pointers) == [
                "/id", "/criteria/0/weight", "/criteria/0/threshold", "/criteria/0/lane", "/criteria/2",
                "/randomShare", "/expectedShare", "/auditShare",
            ])
    }
}

import CottonControl
import Regulation
import Testing

@Suite("The authority and its end")
struct AuthorityTests {
    private func warn(_ day: String, today: String? = nil, note: String = "Numune alınmamış.") throws -> WarnInspector {
        WarnInspector(
            act: try Scene.act(on: today ?? day), finding: Finding(rule: "M14/4", note: note),
            on: try Scene.date(day))
    }

    @Test("M17/1: an authority has a number and does not end in the past")
    func fields() throws {
        let inspector = try Scene.legacy()
        let command = AuthoriseInspector(
            act: try Scene.act(on: "2025-05-02"), authorisationNumber: " ", validUntil: try Scene.date("2025-05-01"))
        #expect(
            refusals { try inspector.authorise(command) } == [
                "rule M17/1 /authorisationNumber", "rule M17/1 /validUntil",
            ])
    }

    @Test("M17/1: the same authority again is nothing new, another end prolongs it, another number is a conflict")
    func again() throws {
        let inspector = try Scene.legacy(Scene.authorised(until: "2025-12-31"))
        let act = try Scene.act(on: "2025-06-02")
        let same = AuthoriseInspector(
            act: act, authorisationNumber: "PSD-1", validUntil: try Scene.date("2025-12-31"))
        #expect(try inspector.authorise(same) == [])
        let longer = AuthoriseInspector(
            act: act, authorisationNumber: "PSD-1", validUntil: try Scene.date("2026-12-31"))
        #expect(try inspector.authorise(longer) == [Scene.authorised(on: "2025-06-02", until: "2026-12-31")])
        let other = AuthoriseInspector(act: act, authorisationNumber: "PSD-2")
        #expect(refusals { try inspector.authorise(other) } == ["state M17/1"])
    }

    @Test(
        "M17/1: the authority holds from its day to its last, included",
        arguments: [("2025-05-01", false), ("2025-05-02", true), ("2025-12-31", true), ("2026-01-01", false)])
    func holds(day: String, expected: Bool) throws {
        let inspector = try Scene.legacy(Scene.authorised(until: "2025-12-31"))
        #expect(inspector.isAuthorised(on: try Scene.date(day)) == expected)
        #expect(try !Scene.legacy().isAuthorised(on: Scene.date(day)))
    }

    @Test("M36/1: a first warning names the finding and leaves the authority")
    func firstWarning() throws {
        let inspector = try Scene.legacy(Scene.authorised())
        let warned = InspectorWarned(
            finding: Finding(rule: "M14/4", note: "Numune alınmamış."), on: try Scene.date("2025-09-10"),
            season: Scene.season, count: 1)
        #expect(try inspector.warn(warn("2025-09-10")) == [.warned(warned)])
        let silent = try warn("2025-09-10", note: "")
        #expect(refusals { try inspector.warn(silent) } == ["rule M36/1 /finding"])
    }

    @Test("M36/1: the second warning of a season revokes the authority at once")
    func secondWarning() throws {
        var inspector = try Scene.legacy(Scene.authorised(), Scene.warned(1, on: "2025-08-01"))
        let events = try inspector.warn(warn("2026-07-31"))
        #expect(events.count == 2)
        #expect(events.last == (try Scene.revoked(on: "2026-07-31")))
        for event in events { inspector.evolve(event) }
        #expect(inspector.warnings(in: Scene.season).map(\.count) == [1, 2])
        #expect(inspector.isAuthorised(on: try Scene.date("2026-07-30")))
        #expect(!inspector.isAuthorised(on: try Scene.date("2026-07-31")))
    }

    @Test("M36/1: a warning of the season before does not count")
    func otherSeason() throws {
        let inspector = try Scene.legacy(Scene.authorised(), Scene.warned(1, on: "2025-07-31"))
        let events = try inspector.warn(warn("2025-08-01"))
        #expect(
            events == [
                .warned(
                    InspectorWarned(
                        finding: Finding(rule: "M14/4", note: "Numune alınmamış."), on: try Scene.date("2025-08-01"),
                        season: Scene.season, count: 1))
            ])
    }

    @Test("M36/1: a warning that is recorded late revokes on the day on which it is recorded")
    func recordedLate() throws {
        let inspector = try Scene.legacy(Scene.authorised(), Scene.warned(1, on: "2025-08-05"))
        let events = try inspector.warn(warn("2025-09-10", today: "2025-09-15"))
        #expect(events.last == (try Scene.revoked(on: "2025-09-15")))
    }

    @Test("M36/1: a warning needs an authority on its day, and is not recorded before it")
    func warningRefused() throws {
        let (candidate, inspector) = (try Scene.candidate(), try Scene.legacy(Scene.authorised(on: "2025-05-02")))
        let (early, future, good) = (
            try warn("2025-05-01"), try warn("2025-09-11", today: "2025-09-10"), try warn("2025-09-10")
        )
        #expect(refusals { try candidate.warn(good) } == ["state M36/1"])
        #expect(refusals { try inspector.warn(early) } == ["state M36/1"])
        #expect(refusals { try inspector.warn(future) } == ["rule M36/1 /on"])
        #expect(refusals { try ResponsibleInspector().warn(good) } == ["notFound"])
    }

    @Test("M36/1: a revoked authority is neither warned nor authorised again without a new application")
    func revoked() throws {
        let inspector = try Scene.legacy(Scene.authorised(), Scene.revoked(on: "2025-10-06"))
        let warning = try warn("2025-09-10", today: "2025-10-07")
        #expect(refusals { try inspector.warn(warning) } == ["state M36/1"])
        let command = AuthoriseInspector(act: try Scene.act(on: "2027-01-04"), authorisationNumber: "PSD-2")
        #expect(refusals { try inspector.authorise(command) } == ["state M36/1"])
    }
}

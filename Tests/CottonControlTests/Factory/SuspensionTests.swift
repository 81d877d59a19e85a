import CottonControl
import Regulation
import Testing

@Suite("Suspension of a factory")
struct SuspensionTests {
    private func suspend(
        _ from: String, _ until: String, warning: Int? = nil, cause: String = "Uygunsuzluk giderilmedi.",
        today: String = "2025-10-01"
    ) throws -> SuspendFactory {
        SuspendFactory(
            act: try Scene.act(on: today), from: try Scene.date(from), until: try Scene.date(until), cause: cause,
            warning: warning)
    }

    @Test("M35/1: a first suspension lasts at least one month, to the same-numbered day")
    func oneMonth() throws {
        let factory = try Scene.factory(Scene.warned())
        let (enough, short) = (
            try suspend("2025-10-01", "2025-11-01", warning: 1), try suspend("2025-10-01", "2025-10-31", warning: 1)
        )
        #expect(try factory.suspend(enough) == [Scene.suspended("2025-10-01", "2025-11-01", warning: 1)])
        #expect(refusals { try factory.suspend(short) } == ["rule M35/1 /until"])
    }

    @Test("M35/1: a month from 31 January ends with February")
    func endOfMonth() throws {
        let factory = try Scene.factory(Scene.warned())
        let (enough, short) = (
            try suspend("2026-01-31", "2026-02-28"), try suspend("2026-01-31", "2026-02-27")
        )
        #expect(refusals { try factory.suspend(enough) } == [])
        #expect(refusals { try factory.suspend(short) } == ["rule M35/1 /until"])
    }

    @Test("M35/1: on a repeat it lasts at least three months")
    func threeMonths() throws {
        let factory = try Scene.factory(Scene.suspended("2024-10-01", "2024-11-01", warning: 7), Scene.warned())
        let (enough, short) = (
            try suspend("2025-10-01", "2026-01-01"), try suspend("2025-10-01", "2025-12-31")
        )
        #expect(refusals { try factory.suspend(enough) } == [])
        #expect(refusals { try factory.suspend(short) } == ["rule M35/1 /until"])
    }

    @Test("M35/1: it ends after it begins and says why, M35/2: it begins no earlier than today")
    func bounds() throws {
        let factory = try Scene.factory(Scene.warned(remedyBy: "2025-09-15"))
        let command = try suspend("2025-09-30", "2025-09-30", cause: " ")
        #expect(
            refusals { try factory.suspend(command) } == [
                "rule M35/1 /cause", "rule M35/2 /from", "rule M35/1 /until",
            ])
    }

    @Test("M35/1: the warning that it names must be open and its time over")
    func ofWarning() throws {
        let open = try Scene.factory(Scene.warned(remedyBy: "2025-10-01"))
        let (early, later, unknown) = (
            try suspend("2025-10-01", "2025-12-01", warning: 1), try suspend("2025-10-02", "2025-12-01", warning: 1),
            try suspend("2025-10-02", "2025-12-01", warning: 7)
        )
        #expect(refusals { try open.suspend(early) } == ["rule M35/1 /from"])
        #expect(refusals { try open.suspend(later) } == [])
        #expect(refusals { try open.suspend(unknown) } == ["rule M35/1 /warning"])
        let remedied = WarningRemedied(warning: 1, on: try Scene.date("2025-09-20"))
        let mended = try Scene.factory(Scene.warned(remedyBy: "2025-10-01"), .warningRemedied(remedied))
        #expect(refusals { try mended.suspend(later) } == ["rule M35/1 /warning"])
    }

    @Test("M35/1: without a warning that was not heeded there is no suspension")
    func withoutWarning() throws {
        let command = try suspend("2025-10-01", "2025-11-01")
        let never = try Scene.factory()
        #expect(refusals { try never.suspend(command) } == ["rule M35/1"])
        let early = try Scene.factory(Scene.warned(remedyBy: "2025-10-01"))
        #expect(refusals { try early.suspend(command) } == ["rule M35/1 /from"])
        let mended = try Scene.factory(
            Scene.warned(), .warningRemedied(WarningRemedied(warning: 1, on: Scene.date("2025-09-20"))))
        #expect(refusals { try mended.suspend(command) } == ["rule M35/1"])
    }

    @Test("M35/1: where none is named, the suspension is for the first warning that was not heeded")
    func derivedWarning() throws {
        let factory = try Scene.factory(Scene.warned(1, remedyBy: "2025-10-20"), Scene.warned(2), Scene.warned(3))
        let events = try factory.suspend(suspend("2025-10-01", "2025-11-01"))
        #expect(events == [try Scene.suspended("2025-10-01", "2025-11-01", warning: 2)])
    }

    @Test("M35/1: what was mended in time lifts a suspension that was ordered for it, what was mended late does not")
    func lapses() throws {
        let ordered = [try Scene.warned(remedyBy: "2025-10-01"), try Scene.suspended("2025-10-02", "2025-12-01")]
        for (day, suspended) in [("2025-10-01", false), ("2025-10-02", true)] {
            let remedied = FactoryEvent.warningRemedied(WarningRemedied(warning: 1, on: try Scene.date(day)))
            let factory = Factory(folding: try Factory().register(Scene.register()) + ordered + [remedied])
            #expect(factory.isSuspended(on: try Scene.date("2025-10-05")) == suspended)
        }
    }

    @Test("The same suspension again is nothing new, and none of an unknown factory")
    func again() throws {
        let factory = try Scene.factory(Scene.suspended("2025-10-01", "2025-11-01"))
        let command = try suspend("2025-10-01", "2025-11-01")
        #expect(try factory.suspend(command) == [])
        #expect(refusals { try Factory().suspend(command) } == ["notFound"])
    }

    @Test(
        "M35/2: a factory is suspended from the first day to the last",
        arguments: [
            ("2025-09-30", false), ("2025-10-01", true), ("2025-11-01", true), ("2025-11-02", false),
        ])
    func suspendedOn(day: String, expected: Bool) throws {
        let factory = try Scene.factory(Scene.suspended("2025-10-01", "2025-11-01"))
        #expect(factory.isSuspended(on: try Scene.date(day)) == expected)
    }

    @Test("M35/2: of suspensions that overlap the one that lasts longest counts")
    func overlapping() throws {
        let factory = try Scene.factory(
            Scene.suspended("2025-10-01", "2026-01-01"), Scene.suspended("2025-10-05", "2025-11-05"))
        #expect(factory.suspension(on: try Scene.date("2025-10-10"))?.until == (try Scene.date("2026-01-01")))
    }
}

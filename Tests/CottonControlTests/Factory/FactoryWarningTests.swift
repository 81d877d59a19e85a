import CottonControl
import Regulation
import Testing

@Suite("Warnings of a factory")
struct FactoryWarningTests {
    private func warn(
        on day: String = "2025-09-01", remedyBy: String, rule: Citation = "M9/1", note: String = "Balyalar açıkta."
    ) throws -> WarnFactory {
        WarnFactory(
            act: try Scene.act(on: day), findings: [Finding(rule: rule, note: note)], remedyBy: try Scene.date(remedyBy)
        )
    }

    @Test("M35/1: a warning names the finding and gives at most thirty days")
    func warns() throws {
        let factory = try Scene.factory()
        let events = try factory.warn(warn(remedyBy: "2025-10-01"))
        #expect(
            events == [
                .warned(
                    FactoryWarned(
                        warning: 1, directorate: Scene.directorate,
                        findings: [Finding(rule: "M9/1", note: "Balyalar açıkta.")],
                        on: try Scene.date("2025-09-01"), remedyBy: try Scene.date("2025-10-01")))
            ])
    }

    @Test(
        "M35/1: time for mending ends neither in the past nor after thirty days",
        arguments: ["2025-08-31", "2025-10-02"])
    func remedyBy(day: String) throws {
        let (factory, command) = (try Scene.factory(), try warn(remedyBy: day))
        #expect(refusals { try factory.warn(command) } == ["rule M35/1 /remedyBy"])
    }

    @Test("M35/1: a warning that names nothing is refused")
    func findingNamed() throws {
        let (factory, command) = (try Scene.factory(), try warn(remedyBy: "2025-09-10", note: " \n"))
        #expect(refusals { try factory.warn(command) } == ["rule M35/1 /finding"])
        let empty = WarnFactory(act: command.act, findings: [], remedyBy: command.remedyBy)
        #expect(refusals { try factory.warn(empty) } == ["rule M35/1 /finding"])
    }

    @Test("M36/2: a factory has one month to employ another inspector, though that is 31 days")
    func employment() throws {
        let factory = try Scene.factory()
        let (last, after) = (
            try warn(on: "2025-12-15", remedyBy: "2026-01-15", rule: "M36/2"),
            try warn(on: "2025-12-15", remedyBy: "2026-01-16", rule: "M36/2")
        )
        #expect(refusals { try factory.warn(last) } == [])
        #expect(refusals { try factory.warn(after) } == ["rule M36/2 /remedyBy"])
    }

    @Test("Warnings are numbered 1, 2, 3")
    func numbers() throws {
        let factory = try Scene.factory(Scene.warned(1), Scene.warned(2))
        guard case .warned(let event) = try factory.warn(warn(remedyBy: "2025-09-10")).first else {
            Issue.record("no warning")
            return
        }
        #expect(event.warning == 3)
    }

    @Test("M35/1: a warning is remedied once, late as well, and no day before it or after today")
    func remedies() throws {
        let factory = try Scene.factory(Scene.warned())
        let act = try Scene.act(on: "2025-11-01")
        let remedied = WarningRemedied(warning: 1, on: try Scene.date("2025-10-20"))
        #expect(
            try factory.remedy(RemedyWarning(act: act, warning: 1, on: remedied.on)) == [.warningRemedied(remedied)])
        for day in ["2025-08-31", "2025-11-02"] {
            let command = RemedyWarning(act: act, warning: 1, on: try Scene.date(day))
            #expect(refusals { try factory.remedy(command) } == ["rule M35/1 /on"])
        }
        let mended = try Scene.factory(Scene.warned(), .warningRemedied(remedied))
        #expect(mended.warning(1)?.isOpen == false)
        let again = RemedyWarning(act: act, warning: 1, on: remedied.on)
        #expect(refusals { try mended.remedy(again) } == ["state M35/1"])
        #expect(refusals { try factory.remedy(RemedyWarning(act: act, warning: 2, on: again.on)) } == ["notFound"])
    }

    @Test("M35/1: a warning is unheeded from the day after its time until it is remedied")
    func unheeded() throws {
        let factory = try Scene.factory(Scene.warned())
        #expect(factory.unheededWarnings(on: try Scene.date("2025-09-30")).isEmpty)
        #expect(factory.unheededWarnings(on: try Scene.date("2025-10-01")).map(\.warned.warning) == [1])
    }
}

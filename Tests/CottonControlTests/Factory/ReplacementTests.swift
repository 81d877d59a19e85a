import CottonControl
import Regulation
import Testing

@Suite("The place of a revoked inspector")
struct ReplacementTests {
    private let other = NotifiedInspector(id: Identifier("psd-2"), authorised: true, isUser: true)

    private func lost(on day: String = "2025-10-31") throws -> Factory {
        var factory = try Scene.factory()
        let command = LoseInspector(act: try Scene.act(on: day), inspector: Scene.inspector)
        for event in try factory.lose(command) { factory.evolve(event) }
        return factory
    }

    @Test("M36/2: the factory is warned to employ another within one month, and once only")
    func warned() throws {
        let factory = try lost()
        let warning = try #require(factory.warning(1)?.warned)
        #expect(warning.remedyBy == (try Scene.date("2025-11-30")))
        #expect(warning.findings.map(\.rule) == ["M36/2"])
        #expect(warning.inspector == Scene.inspector)
        let again = LoseInspector(act: try Scene.act(on: "2025-11-01"), inspector: Scene.inspector)
        #expect(try factory.lose(again) == [])
    }

    @Test("M36/2: the month is the parameter of the day")
    func parameter() throws {
        let day = try Scene.date("2025-10-31")
        let months = Parameter(name: .replacementMonths, value: .number(2), effectiveFrom: day, source: "sınama")
        let rules = Rules(
            on: day, parameters: Parameters(Communique2023.seed + [months]), holidays: HolidayCalendar())
        let act = Act(by: Scene.officer, at: Istanbul.start(of: day), rules: rules)
        guard
            case .warned(let event) = try Scene.factory().lose(LoseInspector(act: act, inspector: Scene.inspector))
                .first
        else {
            Issue.record("no warning")
            return
        }
        #expect(event.remedyBy == (try Scene.date("2025-12-31")))
    }

    @Test("M36/2: another inspector with authority, who may act for the firm, heeds it; the revoked one does not")
    func heeded() throws {
        let (factory, day) = (try lost(), try Scene.date("2025-11-20"))
        let unable = [
            NotifiedInspector(id: Scene.inspector, authorised: true, isUser: true),
            NotifiedInspector(id: Identifier("psd-3"), authorised: false, isUser: true),
            NotifiedInspector(id: Identifier("psd-4"), authorised: true, isUser: false),
        ]
        #expect(factory.employ(unable, on: day) == [])
        #expect(factory.employ([other], on: day) == [.warningRemedied(WarningRemedied(warning: 1, on: day))])
        #expect(try Scene.factory(Scene.warned()).employ([other], on: day) == [])
    }

    @Test("M35/1, M36/2: that its time passed in vain is recorded once, after its last second")
    func overdue() throws {
        var factory = try lost()
        let end = Istanbul.lastSecond(of: try Scene.date("2025-11-30"))
        #expect(factory.missRemedy(of: 1, at: end) == [])
        let events = factory.missRemedy(of: 1, at: end.adding(seconds: 1))
        #expect(events == [.warningOverdue(WarningOverdue(warning: 1, remedyBy: try Scene.date("2025-11-30")))])
        for event in events { factory.evolve(event) }
        #expect(factory.missRemedy(of: 1, at: end.adding(hours: 48)) == [])
        #expect(factory.missRemedy(of: 2, at: end.adding(hours: 48)) == [])
    }
}

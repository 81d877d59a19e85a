import CottonControl
import Regulation
import Testing

@Suite("Changes in a factory's conditions")
struct ConditionsChangeTests {
    private let able = NotifiedInspector(id: Identifier("psd-2"), authorised: true, isUser: true)

    private func report(
        on day: String = "2025-10-01", _ conditions: [ChangedCondition] = [.machines],
        note: String = "İki testereli makine",
        inspectors: [NotifiedInspector]? = nil
    ) throws -> ReportChange {
        ReportChange(
            act: try Scene.act(on: "2025-10-02"),
            report: ChangeReport(
                on: try Scene.date(day), conditions: conditions, note: note,
                responsibleInspectors: inspectors?.map(\.id)), inspectors: inspectors ?? [])
    }

    private func decide(
        _ decision: ChangeDecision, on day: String = "2025-10-03", _ inspectors: [NotifiedInspector] = []
    ) throws -> DecideChange {
        DecideChange(act: try Scene.act(on: day), change: 1, decision: decision, inspectors: inspectors)
    }

    @Test("M34/1-b: a change is reported, and the same report again is nothing new")
    func reports() throws {
        var factory = try Scene.factory()
        let command = try report()
        for event in try factory.report(command) { factory.evolve(event) }
        #expect(factory.change(1)?.reported.report == command.report)
        #expect(try factory.report(command) == [])
    }

    @Test("M34/1-b: a report says what changed, and not before it did")
    func refused() throws {
        let factory = try Scene.factory()
        let bad = try report(on: "2025-10-03", [], note: " ", inspectors: [])
        #expect(
            refusals { try factory.report(bad) } == [
                "rule M34/1-b /on", "rule M34/1-b /conditions", "rule M34/1-b /note",
                "rule M34/1-b /responsibleInspectors", "rule M15/1 /responsibleInspectors",
            ])
    }

    @Test("M15/1, M18/1: new inspectors have an authority and may act for the firm")
    func inspectors() throws {
        let factory = try Scene.factory()
        let bad = try report(
            [.responsibleInspectors],
            inspectors: [NotifiedInspector(id: Scene.inspector, authorised: false, isUser: false)])
        #expect(
            refusals { try factory.report(bad) } == [
                "rule M15/1 /responsibleInspectors/0", "rule M18/1 /responsibleInspectors/0",
            ])
    }

    @Test("M34/1-b: a change is noted once")
    func notes() throws {
        var factory = try Scene.factory()
        for event in try factory.report(report()) { factory.evolve(event) }
        let (note, examine) = (try decide(.noted), try decide(.examination))
        for event in try factory.decide(note) { factory.evolve(event) }
        #expect(factory.change(1)?.isOpen == false)
        #expect(try factory.decide(note) == [])
        #expect(refusals { try factory.decide(examine) } == ["state M34/1-b"])
    }

    @Test("M19/2: where an examination was ordered, a change is noted after it alone")
    func examination() throws {
        var factory = try Scene.factory()
        for event in try factory.report(report()) { factory.evolve(event) }
        for event in try factory.decide(decide(.examination)) { factory.evolve(event) }
        #expect(factory.change(1)?.isOpen == true)
        let note = try decide(.noted, on: "2025-10-10")
        for (day, expected) in [("2025-10-02", ["rule M19/2 /decision"]), ("2025-10-03", [])] {
            var visited = factory
            visited.evolve(
                .inspected(
                    FactoryInspected(
                        inspection: 1, on: try Scene.date(day), cause: .exOfficio, members: Scene.commission,
                        findings: [])))
            #expect(refusals { try visited.decide(note) } == expected)
        }
    }

    @Test("M36/2: with other inspectors noted, the warning to employ one is heeded")
    func replacement() throws {
        var factory = try Scene.factory()
        let lost = LoseInspector(act: try Scene.act(on: "2025-09-30"), inspector: Scene.inspector)
        for event in try factory.lose(lost) { factory.evolve(event) }
        for event in try factory.report(report([.responsibleInspectors], inspectors: [able])) { factory.evolve(event) }
        let gone = try decide(.noted, [NotifiedInspector(id: able.id, authorised: false, isUser: true)])
        #expect(refusals { try factory.decide(gone) } == ["rule M15/1"])
        for event in try factory.decide(decide(.noted, [able])) { factory.evolve(event) }
        #expect(factory.warning(1)?.remediedOn == (try Scene.date("2025-10-03")))
    }
}

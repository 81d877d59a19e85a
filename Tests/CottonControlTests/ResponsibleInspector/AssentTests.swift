import CottonControl
import Regulation
import Testing

@Suite("The directorate's assent to an authority")
struct AssentTests {
    private func assent(_ given: Bool, note: String? = nil) throws -> GiveAssent {
        GiveAssent(act: try Scene.act(on: "2025-05-01"), directorate: Scene.directorate, given: given, note: note)
    }

    private func authorise(_ inspector: ResponsibleInspector, number: String? = "PSD-1") throws -> [InspectorEvent] {
        try inspector.authorise(
            AuthoriseInspector(
                act: try Scene.act(on: "2025-05-02"), authorisationNumber: number, newNumber: "PSD-2"))
    }

    private func assent(of events: [InspectorEvent]) -> DirectorateAssent? {
        if case .authorised(let event) = events.first { event.assent } else { nil }
    }

    @Test("M17/1: a passed exam's result carries the assent of the officer who recorded it")
    func byResult() throws {
        let candidate = try Scene.candidate(Scene.trained(), Scene.examined(70))
        #expect(
            assent(of: try authorise(candidate))
                == DirectorateAssent(
                    officer: Scene.officer, directorate: Scene.directorate, on: try Scene.date("2025-04-16")))
        #expect(assent(of: try authorise(Scene.legacy())) == nil)
    }

    @Test("M17/1: withheld, with its reason, it stands in the way; given later it does not")
    func withheld() throws {
        var candidate = try Scene.candidate(Scene.trained(), Scene.examined(70))
        let (silent, no, yes) = (try assent(false), try assent(false, note: "Belgesi eksik."), try assent(true))
        #expect(refusals { try candidate.giveAssent(silent) } == ["rule M17/1 /note"])
        for event in try candidate.giveAssent(no) { candidate.evolve(event) }
        #expect(try candidate.giveAssent(no) == [])
        let refused = candidate
        #expect(refusals { try authorise(refused) } == ["rule M17/1"])
        for event in try candidate.giveAssent(yes) { candidate.evolve(event) }
        #expect(assent(of: try authorise(candidate))?.on == (try Scene.date("2025-05-01")))
    }

    @Test("M17/1, M36/1: it is asked for neither of those who have the authority nor of those who lost it")
    func tooLate() throws {
        let (authorised, revoked) = (
            try Scene.legacy(Scene.authorised(on: "2025-04-01")),
            try Scene.legacy(Scene.authorised(on: "2025-04-01"), Scene.revoked(on: "2025-04-20"))
        )
        let command = try assent(true)
        #expect(refusals { try authorised.giveAssent(command) } == ["state M17/1"])
        #expect(refusals { try revoked.giveAssent(command) } == ["state M36/1"])
        #expect(refusals { try ResponsibleInspector().giveAssent(command) } == ["notFound"])
    }

    @Test("GM1/1: an earlier authority keeps its number; without one a new number is given")
    func numbers() throws {
        func number(_ earlier: EarlierAuthority?) throws -> String? {
            let command = RegisterInspector(
                act: try Scene.act(on: "2025-03-03"), inspector: Scene.inspector, basis: .legacy,
                education: .university, earlierAuthority: earlier, revision: 1)
            let inspector = ResponsibleInspector(folding: try ResponsibleInspector().register(command))
            guard case .authorised(let event) = try authorise(inspector, number: nil).first else { return nil }
            return event.authorisationNumber
        }
        #expect(try number(EarlierAuthority(number: "35-17", since: Scene.date("2023-01-01"))) == "35-17")
        #expect(try number(nil) == "PSD-2")
    }

    @Test("M15/1, M36/2: where an inspector works is kept once for each factory and season")
    func employment() throws {
        var inspector = try Scene.legacy()
        for event in inspector.employ(at: Scene.factory, in: Scene.season) { inspector.evolve(event) }
        #expect(inspector.employ(at: Scene.factory, in: Scene.season) == [])
        #expect(inspector.employ(at: Scene.factory, in: Scene.season.next).count == 1)
    }
}

import CottonControl
import Regulation
import Testing

@Suite("Applying to be a responsible inspector")
struct InspectorRegistrationTests {
    @Test(
        "M15/3: at least a high-school diploma",
        arguments: [
            (Education.primarySchool, ["rule M15/3 /education"]), (.middleSchool, ["rule M15/3 /education"]),
            (.highSchool, []), (.associate, []), (.university, []), (.postgraduate, []),
        ])
    func education(education: Education, expected: [String]) throws {
        let command = try Scene.apply(education: education)
        #expect(refusals { try ResponsibleInspector().register(command) } == expected)
    }

    @Test("M15/4: a Pamuk Ustası needs no diploma, but training and exam")
    func cottonMaster() throws {
        let exam = try Scene.apply(education: .primarySchool, cottonMaster: true)
        #expect(refusals { try ResponsibleInspector().register(exam) } == [])
        let legacy = try Scene.apply(.legacy, education: .primarySchool, cottonMaster: true)
        #expect(refusals { try ResponsibleInspector().register(legacy) } == ["rule M15/4 /basis"])
        let master = ResponsibleInspector(folding: try ResponsibleInspector().register(exam))
        let authorise = AuthoriseInspector(act: try Scene.act(on: "2025-05-02"), authorisationNumber: "PSD-1")
        #expect(refusals { try master.authorise(authorise) } == ["rule M15/3", "rule M17/1"])
    }

    @Test("GM1/1: who was authorised when the communiqué came into force keeps it, whatever the diploma")
    func legacy() throws {
        let command = try Scene.apply(.legacy, education: .primarySchool)
        let inspector = ResponsibleInspector(folding: try ResponsibleInspector().register(command))
        let act = try Scene.act(on: "2025-05-02")
        let authorised = InspectorAuthorised(authorisationNumber: "PSD-1", on: act.today)
        #expect(
            try inspector.authorise(AuthoriseInspector(act: act, authorisationNumber: "PSD-1"))
                == [.authorised(authorised)])
        let exam = TakeExam(act: act, on: act.today, score: 90)
        #expect(refusals { try inspector.takeExam(exam) } == ["state GM1/1"])
    }

    @Test("M17/3: a former official needs five years in the post, left by resignation or retirement")
    func formerOfficial() throws {
        let cases: [(FormerService?, [String])] = [
            (FormerService(post: .tradeInspector, years: 5, leftBy: .retirement), []),
            (FormerService(post: .director, years: 12, leftBy: .resignation), []),
            (FormerService(post: .deputyDirector, years: 4, leftBy: .resignation), ["rule M17/3 /formerService/years"]),
            (FormerService(post: .tradeInspector, years: 9, leftBy: .other), ["rule M17/3 /formerService/leftBy"]),
            (nil, ["rule M17/3 /formerService"]),
        ]
        for (service, expected) in cases {
            let command = try Scene.apply(.formerOfficial, education: .university, service: service)
            #expect(refusals { try ResponsibleInspector().register(command) } == expected)
        }
    }

    @Test("M17/3: a former official is authorised without training or exam")
    func formerOfficialAuthorised() throws {
        let service = FormerService(post: .tradeInspector, years: 5, leftBy: .retirement)
        let command = try Scene.apply(.formerOfficial, service: service)
        let inspector = ResponsibleInspector(folding: try ResponsibleInspector().register(command))
        let act = try Scene.act(on: "2025-05-02")
        #expect(refusals { try inspector.authorise(AuthoriseInspector(act: act, authorisationNumber: "1")) } == [])
        #expect(
            refusals { try inspector.takeExam(TakeExam(act: act, on: act.today, score: 90)) } == ["state M17/3"])
    }

    @Test("The same application again is nothing new, another one a conflict")
    func again() throws {
        let candidate = try Scene.candidate()
        #expect(try candidate.register(Scene.apply(on: "2025-06-01")) == [])
        let other = try Scene.apply(.legacy)
        #expect(refusals { try candidate.register(other) } == ["state M15/3"])
    }

    @Test(
        "M36/3: no new application within one year after the revocation, its last day included",
        arguments: [("2026-10-06", ["rule M36/3"]), ("2026-10-07", [])])
    func afterRevocation(day: String, expected: [String]) throws {
        let revoked = try Scene.candidate(Scene.authorised(), Scene.revoked(on: "2025-10-06"))
        let command = try Scene.apply(on: day)
        #expect(refusals { try revoked.register(command) } == expected)
    }

    @Test("GM1/1: a revoked authority is no acquired right")
    func legacyAfterRevocation() throws {
        let revoked = try Scene.legacy(Scene.authorised(), Scene.revoked(on: "2025-10-06"))
        let command = try Scene.apply(.legacy, on: "2027-01-04")
        #expect(refusals { try revoked.register(command) } == ["rule GM1/1 /basis"])
    }

    @Test("M36/3: who applies again is trained and examined again")
    func beginsAnew() throws {
        var inspector = try Scene.candidate(
            Scene.trained(), Scene.examined(80), Scene.authorised(), Scene.revoked(on: "2025-10-06"))
        for event in try inspector.register(Scene.apply(on: "2026-11-02")) { inspector.evolve(event) }
        let authorise = AuthoriseInspector(act: try Scene.act(on: "2026-11-03"), authorisationNumber: "PSD-2")
        #expect(refusals { try inspector.authorise(authorise) } == ["rule M15/3", "rule M17/1"])
        #expect(!inspector.isAuthorised(on: authorise.act.today))
        inspector.evolve(try Scene.trained(on: "2026-11-04"))
        let exam = TakeExam(
            act: try Scene.act(on: "2026-11-05"), on: try Scene.date("2026-11-05"), score: 75)
        for event in try inspector.takeExam(exam) { inspector.evolve(event) }
        #expect(inspector.exams.map(\.taken.exam) == [2])
        for event in try inspector.authorise(
            AuthoriseInspector(act: Scene.act(on: "2026-11-06"), authorisationNumber: "PSD-2"))
        {
            inspector.evolve(event)
        }
        #expect(inspector.isAuthorised(on: try Scene.date("2026-11-06")))
    }
}

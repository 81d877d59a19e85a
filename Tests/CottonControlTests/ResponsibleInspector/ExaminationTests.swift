import CottonControl
import Regulation
import Testing

@Suite("Training and exam")
struct ExaminationTests {
    private func take(_ score: Int, on day: String = "2025-04-16", announcedOn: String? = nil) throws -> TakeExam {
        TakeExam(
            act: try Scene.act(on: "2025-04-20"), on: try Scene.date(day), score: score,
            announcedOn: try announcedOn.map { try Scene.date($0) })
    }

    @Test("M16/1: a training has a day and a place")
    func training() throws {
        let candidate = try Scene.candidate()
        let act = try Scene.act(on: "2025-04-01")
        let good = CompleteTraining(act: act, on: act.today, place: "İzmir Bölge Müdürlüğü")
        #expect(try candidate.completeTraining(good) == [Scene.trained()])
        #expect(try Scene.candidate(Scene.trained()).completeTraining(good) == [])
        let bad = CompleteTraining(act: act, on: try Scene.date("2025-04-02"), place: "")
        #expect(refusals { try candidate.completeTraining(bad) } == ["rule M16/1 /on", "rule M16/1 /place"])
        #expect(refusals { try ResponsibleInspector().completeTraining(good) } == ["notFound"])
    }

    @Test("M15/3: the exam follows the training")
    func order() throws {
        let (candidate, command) = (try Scene.candidate(), try take(90))
        #expect(refusals { try candidate.takeExam(command) } == ["rule M15/3 /on"])
        let late = try Scene.candidate(Scene.trained(on: "2025-04-17"))
        #expect(refusals { try late.takeExam(command) } == ["rule M15/3 /on"])
        let trained = try Scene.candidate(Scene.trained(on: "2025-04-16"))
        #expect(try trained.takeExam(command) == [Scene.examined(90)])
    }

    @Test("M17/1: the score lies between 0 and 100", arguments: [-1, 101])
    func score(score: Int) throws {
        let (candidate, command) = (try Scene.candidate(Scene.trained()), try take(score))
        #expect(refusals { try candidate.takeExam(command) } == ["rule M17/1 /score"])
    }

    @Test("M17/1, M17/2: neither exam nor result lies in the future, and the result not before the exam")
    func days() throws {
        let candidate = try Scene.candidate(Scene.trained())
        let (future, before, after) = (
            try take(80, on: "2025-04-21"), try take(80, announcedOn: "2025-04-15"),
            try take(80, announcedOn: "2025-04-21")
        )
        #expect(refusals { try candidate.takeExam(future) } == ["rule M17/1 /on"])
        #expect(refusals { try candidate.takeExam(before) } == ["rule M17/2 /announcedOn"])
        #expect(refusals { try candidate.takeExam(after) } == ["rule M17/2 /announcedOn"])
    }

    @Test("M17/1: seventy passes", arguments: [(69, ["rule M17/1"]), (70, []), (100, [])])
    func passing(score: Int, expected: [String]) throws {
        let candidate = try Scene.candidate(Scene.trained(), Scene.examined(score))
        let command = AuthoriseInspector(act: try Scene.act(on: "2025-05-02"), authorisationNumber: "PSD-1")
        #expect(refusals { try candidate.authorise(command) } == expected)
    }

    @Test("M17/1: a later exam may pass")
    func second() throws {
        let candidate = try Scene.candidate(
            Scene.trained(), Scene.examined(40), Scene.examined(72, exam: 2, on: "2025-04-28"))
        let command = AuthoriseInspector(act: try Scene.act(on: "2025-05-02"), authorisationNumber: "PSD-1")
        #expect(refusals { try candidate.authorise(command) } == [])
    }

    @Test("M17/1: an exam is for candidates, not for the authorised or the revoked")
    func candidates() throws {
        let command = try take(80, on: "2025-04-18")
        let authorised = try Scene.candidate(Scene.trained(), Scene.authorised(on: "2025-04-10"))
        #expect(refusals { try authorised.takeExam(command) } == ["state M17/1"])
        let revoked = try Scene.candidate(Scene.authorised(on: "2025-04-10"), Scene.revoked(on: "2025-04-12"))
        #expect(refusals { try revoked.takeExam(command) } == ["state M17/1"])
    }
}

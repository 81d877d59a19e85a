import CottonControl
import Regulation
import Testing

@Suite("Objection to an exam's result")
struct ObjectionTests {
    private func object(on day: String) throws -> FileObjection {
        FileObjection(act: try Scene.act(on: "2025-06-30"), on: try Scene.date(day))
    }

    @Test(
        "M17/2: within two working days of the result, holidays and week-ends left out",
        arguments: [
            ("2025-04-16", "2025-04-18", "2025-04-21"),  // Wednesday: Thursday, Friday
            ("2025-04-18", "2025-04-22", "2025-04-24"),  // Friday: Monday, Tuesday
            ("2025-04-22", "2025-04-25", "2025-04-28"),  // 23 April is a holiday
            ("2025-04-30", "2025-05-05", "2025-05-06"),  // 1 May, then a week-end
        ])
    func deadline(announced: String, last: String, late: String) throws {
        let candidate = try Scene.candidate(Scene.trained(), Scene.examined(60, on: announced))
        let (intime, tooLate) = (try object(on: last), try object(on: late))
        #expect(refusals { try candidate.fileObjection(intime) } == [])
        #expect(refusals { try candidate.fileObjection(tooLate) } == ["rule M17/2 /on"])
    }

    @Test("M17/2: the two days run from the result, not from the exam")
    func fromResult() throws {
        let taken = ExamTaken(
            exam: 1, on: try Scene.date("2025-04-01"), score: 60, announcedOn: try Scene.date("2025-04-16"),
            officer: Scene.officer)
        let candidate = try Scene.candidate(Scene.trained(), .examTaken(taken))
        let (early, good) = (try object(on: "2025-04-15"), try object(on: "2025-04-18"))
        #expect(refusals { try candidate.fileObjection(early) } == ["rule M17/2 /on"])
        #expect(try candidate.fileObjection(good) == [Scene.objected(on: "2025-04-18")])
    }

    @Test("M17/2: there is an exam to object to, and an objection is not recorded before its day")
    func possible() throws {
        let (bare, command) = (try Scene.candidate(), try object(on: "2025-04-17"))
        #expect(refusals { try bare.fileObjection(command) } == ["state M17/2"])
        let examined = try Scene.candidate(Scene.trained(), Scene.examined(60))
        let early = FileObjection(act: try Scene.act(on: "2025-04-16"), on: try Scene.date("2025-04-17"))
        #expect(refusals { try examined.fileObjection(early) } == ["rule M17/2 /on"])
    }

    @Test("M17/2: no second objection to the same exam, one to the next")
    func once() throws {
        let pending = try Scene.candidate(Scene.trained(), Scene.examined(60), Scene.objected())
        let command = try object(on: "2025-04-18")
        #expect(refusals { try pending.fileObjection(command) } == ["state M17/2"])
        let decided = try Scene.candidate(
            Scene.trained(), Scene.examined(60), Scene.objected(), decision(upheld: false))
        #expect(refusals { try decided.fileObjection(command) } == ["state M17/2"])
        var next = decided
        next.evolve(try Scene.examined(65, exam: 2, on: "2025-05-06"))
        let filed = ObjectionFiled(number: 2, exam: 2, on: try Scene.date("2025-05-07"))
        #expect(try next.fileObjection(object(on: "2025-05-07")) == [.objectionFiled(filed)])
    }

    private func decision(upheld: Bool, score: Int? = nil) throws -> InspectorEvent {
        .objectionDecided(
            ObjectionDecided(
                number: 1, exam: 1, board: Scene.board, upheld: upheld, score: score,
                on: try Scene.date("2025-04-24")))
    }

    private func decide(
        _ board: [BoardMember] = Scene.board, upheld: Bool = true, score: Int? = 71, number: Int = 1
    ) throws -> DecideObjection {
        DecideObjection(
            act: try Scene.act(on: "2025-04-24"), number: number, board: board, upheld: upheld, score: score)
    }

    @Test("M17/2: what the board gives counts, and is final")
    func decides() throws {
        let pending = try Scene.candidate(Scene.trained(), Scene.examined(60), Scene.objected())
        #expect(try pending.decideObjection(decide()) == [decision(upheld: true, score: 71)])
        let decided = try Scene.candidate(
            Scene.trained(), Scene.examined(60), Scene.objected(), decision(upheld: true, score: 71))
        #expect(decided.exams.map(\.score) == [71])
        let authorise = AuthoriseInspector(act: try Scene.act(on: "2025-05-02"), authorisationNumber: "PSD-1")
        #expect(refusals { try decided.authorise(authorise) } == [])
        #expect(refusals { try pending.authorise(authorise) } == ["rule M17/1"])
        let again = try decide()
        #expect(refusals { try decided.decideObjection(again) } == ["state M17/2"])
        let unknown = try decide(number: 2)
        #expect(refusals { try pending.decideObjection(unknown) } == ["notFound"])
    }

    @Test("M17/2: three people, chaired by the director or a deputy, a trade inspector among them")
    func board() throws {
        let pending = try Scene.candidate(Scene.trained(), Scene.examined(60), Scene.objected())
        let (chair, inspector, other) = (Scene.board[0], Scene.board[1], Scene.board[2])
        let clerk = BoardMember(user: Identifier("uzman-2"), role: .other, chair: false)
        let led = BoardMember(user: Identifier("denetmen-2"), role: .tradeInspector, chair: true)
        let boards: [([BoardMember], Int)] = [
            ([chair, inspector], 1), ([chair, inspector, inspector], 1), ([chair, inspector, other, clerk], 1),
            ([chair, other, clerk], 1), ([led, inspector, other], 1), ([inspector, other, clerk], 1),
            ([chair, led, other], 1), ([led, other, other], 2), ([chair, inspector, other], 0), ([], 3),
        ]
        for (board, count) in boards {
            let command = try decide(board)
            #expect(
                refusals { try pending.decideObjection(command) }
                    == Array(repeating: "rule M17/2 /board", count: count), "\(board)")
        }
    }

    @Test("M17/2: whoever objects does not sit on the board")
    func notByOneself() throws {
        let pending = try Scene.candidate(Scene.trained(), Scene.examined(60), Scene.objected())
        let oneself = BoardMember(user: Identifier(Scene.inspector.text), role: .other, chair: false)
        let command = try decide(Scene.board.dropLast() + [oneself])
        #expect(refusals { try pending.decideObjection(command) } == ["rule M17/2 /board/2"])
    }

    @Test("M17/2: an upheld objection has a new score, a dismissed one none")
    func result() throws {
        let pending = try Scene.candidate(Scene.trained(), Scene.examined(60), Scene.objected())
        let cases: [(Bool, Int?, [String])] = [
            (true, nil, ["rule M17/2 /score"]), (true, 101, ["rule M17/1 /score"]), (true, 100, []),
            (false, nil, []), (false, 70, ["rule M17/2 /score"]),
        ]
        for (upheld, score, expected) in cases {
            let command = try decide(upheld: upheld, score: score)
            #expect(refusals { try pending.decideObjection(command) } == expected)
        }
    }
}

import CottonControl
import Regulation
import Testing

@Suite("A factory's season and its lot numbers")
struct SeasonRegisterTests {
    private func permit(
        startsOn: String = "2025-08-15", methods: [ControlMethod] = [.sondaj], registryNumber: Int = 68,
        notification: String = "n-1"
    ) throws -> SeasonPermit {
        SeasonPermit(
            factory: Scene.factory, firm: Scene.firm, directorate: Scene.directorate, season: Scene.season,
            registryNumber: registryNumber, methods: methods, ginningMethods: [.rollerGin, .sawGin],
            responsibleInspectors: [Scene.inspector], startsOn: try Scene.date(startsOn),
            notifiedOn: try Scene.date("2025-08-01"), notification: Identifier(notification))
    }

    private func opened() throws -> SeasonRegister {
        SeasonRegister(folding: [.opened(SeasonOpened(permit: try permit()))])
    }

    private func number(
        _ lot: String = "lot-1", owner: String = "owner-1", on day: String = "2025-09-01",
        method: ControlMethod = .sondaj, ginningMethod: GinningMethod = .sawGin,
        inspector: InspectorID = Scene.inspector, authorised: Bool = true, examined: Bool = false,
        standing: FactoryStanding = .clear
    ) throws -> NumberLot {
        NumberLot(
            act: try Scene.act(on: day), lot: Identifier(lot), owner: Identifier(owner), method: method,
            ginningMethod: ginningMethod, inspector: inspector, inspectorAuthorised: authorised, examined: examined,
            standing: standing)
    }

    @Test("M11/4: the first lot is 1, the next one 2, with what was examined and whose it was")
    func numbers() throws {
        var register = try opened()
        for event in try register.number(number("lot-1", examined: true)) { register.evolve(event) }
        let second = try register.number(number("lot-2", owner: "owner-2"))
        #expect(
            second == [
                .lotNumbered(
                    LotNumbered(sequence: 2, lot: Identifier("lot-2"), examined: false, owner: Identifier("owner-2")))
            ])
        for event in second { register.evolve(event) }
        #expect(register.presented == 2)
        #expect(register.examined == 1)
        #expect(register.owners == [Identifier("owner-1"), Identifier("owner-2")])
    }

    @Test("M19/2: no number without an approved notification")
    func withoutPermit() throws {
        let command = try number(standing: .mustNotifyAgain)
        #expect(refusals { try SeasonRegister().number(command) } == ["rule M19/2", "rule M35/3"])
    }

    @Test(
        "M19/1: numbers are given from the notified day to the season's last",
        arguments: [
            ("2025-08-14", ["rule M19/1"]), ("2025-08-15", []), ("2026-07-31", []), ("2026-08-01", ["rule M19/1"]),
        ])
    func days(day: String, expected: [String]) throws {
        let (register, command) = (try opened(), try number(on: day))
        #expect(refusals { try register.number(command) } == expected)
    }

    @Test("M19/2: only by a permitted method, M6/1: with a machine of that kind, M20/1: by the factory's inspector")
    func permitted() throws {
        let register = try opened()
        let command = try number(method: .tekBalya, ginningMethod: .linterGin, inspector: Identifier("psd-9"))
        #expect(
            refusals { try register.number(command) } == [
                "rule M19/2 /method", "rule M6/1 /ginningMethod", "rule M20/1",
            ])
    }

    @Test("M15/3, M36/1: no number to an inspector whose authority does not hold")
    func authority() throws {
        let (register, command) = (try opened(), try number(authorised: false))
        #expect(refusals { try register.number(command) } == ["rule M15/3"])
    }

    @Test("M35/2: no number while suspended, M35/3: nor afterwards before a new notification")
    func standing() throws {
        let register = try opened()
        let suspended = try number(standing: .suspended(until: Scene.date("2025-11-01")))
        #expect(refusals { try register.number(suspended) } == ["rule M35/2"])
        let stale = try number(standing: .mustNotifyAgain)
        #expect(refusals { try register.number(stale) } == ["rule M35/3"])
    }

    @Test("M35/3: a new notification opens the season again, and the numbering goes on")
    func reopens() throws {
        var register = try opened()
        for event in try register.number(number()) { register.evolve(event) }
        let act = try Scene.act(on: "2025-12-01")
        #expect(try register.open(OpenSeason(act: act, permit: permit())) == [])
        let again = try permit(startsOn: "2025-12-20", methods: [.tekBalya], notification: "n-2")
        let events = try register.open(OpenSeason(act: act, permit: again))
        #expect(events == [.reopened(SeasonReopened(permit: again))])
        for event in events { register.evolve(event) }
        #expect(register.nextSequence == 2)
        let (before, after) = (
            try number(on: "2025-12-19", method: .tekBalya), try number(on: "2025-12-20", method: .tekBalya)
        )
        #expect(refusals { try register.number(before) } == ["rule M19/2 /method"])
        #expect(refusals { try register.number(after) } == [])
    }

    @Test("M19/1: a notification made within the season leaves the earlier permit until its own first day")
    func permits() throws {
        let later = try permit(startsOn: "2025-12-20", methods: [.tekBalya], notification: "n-2")
        let register = SeasonRegister(folding: [
            .opened(SeasonOpened(permit: try permit())), .reopened(SeasonReopened(permit: later)),
        ])
        for (day, expected) in [("2025-08-01", "n-1"), ("2025-12-19", "n-1"), ("2025-12-20", "n-2")] {
            #expect(register.permit(on: try Scene.date(day))?.notification == Identifier(expected))
        }
    }

    @Test("M34/1-b: other inspectors work under every permit of the season, and where it is not open nobody does")
    func staff() throws {
        let later = try permit(startsOn: "2025-12-20", notification: "n-2")
        var register = SeasonRegister(folding: [
            .opened(SeasonOpened(permit: try permit())), .reopened(SeasonReopened(permit: later)),
        ])
        let (others, day) = ([Identifier("psd-2")] as [InspectorID], try Scene.date("2025-11-20"))
        #expect(SeasonRegister().employ(others, on: day) == [])
        for event in register.employ(others, on: day) { register.evolve(event) }
        #expect(register.permits.map(\.responsibleInspectors) == [others, others])
        #expect(register.employ(others, on: day) == [])
    }

    @Test("M11/4: a season's registry number does not change")
    func registryNumber() throws {
        let register = try opened()
        let other = OpenSeason(act: try Scene.act(on: "2025-12-01"), permit: try permit(registryNumber: 69))
        #expect(refusals { try register.open(other) } == ["state M11/4"])
    }

    @Test(
        "M11/4: whatever is refused in between, the numbers are exactly 1 to n", arguments: [1, 2, 3, 4, 5] as [UInt64])
    func sequence(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var register = SeasonRegister()
        var (given, examined): ([Int], Int) = ([], 0)
        for step in 0..<400 {
            if Int.random(in: 0..<40, using: &random) == 0 {
                let permit = try permit(notification: "n-\(step)")
                for event in try register.open(OpenSeason(act: Scene.act(on: "2025-08-10"), permit: permit)) {
                    register.evolve(event)
                }
            }
            let command = try number(
                "lot-\(step)", on: Bool.random(using: &random) ? "2025-09-01" : "2025-08-02",
                method: ControlMethod.allCases.randomElement(using: &random) ?? .sondaj,
                ginningMethod: GinningMethod.allCases.randomElement(using: &random) ?? .sawGin,
                examined: Bool.random(using: &random))
            guard let events = try? register.number(command) else { continue }
            for case .lotNumbered(let event) in events {
                given.append(event.sequence)
                examined += event.examined ? 1 : 0
                register.evolve(.lotNumbered(event))
            }
        }
        #expect(given.count > 20)
        #expect(given == Array(1...given.count))
        #expect(register.presented == given.count)
        #expect(register.examined == examined)
    }
}

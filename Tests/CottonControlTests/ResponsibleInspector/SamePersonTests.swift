import CottonControl
import Regulation
import Testing

@Suite("A person with another user id")
struct SamePersonTests {
    private func apply(
        _ basis: QualificationBasis = .exam, on day: String, other: ResponsibleInspector,
        _ earlier: EarlierAuthority? = nil
    ) throws -> RegisterInspector {
        RegisterInspector(
            act: try Scene.act(on: day), inspector: Identifier("psd-2"), basis: basis, education: .highSchool,
            earlierAuthority: earlier, person: Identifier("c-1"), other: other, revision: 1)
    }

    @Test(
        "M36/3: the year after a revocation counts for the person",
        arguments: [("2026-10-06", ["rule M36/3"]), ("2026-10-07", [])])
    func afterRevocation(day: String, expected: [String]) throws {
        let revoked = try Scene.candidate(Scene.authorised(), Scene.revoked(on: "2025-10-06"))
        let command = try apply(on: day, other: revoked)
        #expect(refusals { try ResponsibleInspector().register(command) } == expected)
        let legacy = try apply(.legacy, on: day, other: revoked)
        #expect(refusals { try ResponsibleInspector().register(legacy) } == expected + ["rule GM1/1 /basis"])
    }

    @Test("M36/3: the year is the parameter of the day of the revocation")
    func parameter() throws {
        let revoked = try Scene.candidate(Scene.authorised(), Scene.revoked(on: "2025-10-06"))
        let longer = Parameter(
            name: .reapplicationMonths, value: .number(24), effectiveFrom: try Scene.date("2025-10-07"),
            source: "sınama")
        let day = try Scene.date("2026-10-07")
        let rules = Rules(on: day, parameters: Parameters(Communique2023.seed + [longer]), holidays: HolidayCalendar())
        let command = RegisterInspector(
            act: Act(by: Scene.officer, at: Istanbul.start(of: day), rules: rules), inspector: Scene.inspector,
            basis: .exam, education: .highSchool, revision: 1)
        #expect(refusals { try revoked.register(command) } == [])
    }

    @Test("M15/3: while one record of a person stands there is no other")
    func standing() throws {
        let command = try apply(on: "2025-10-06", other: try Scene.candidate())
        #expect(refusals { try ResponsibleInspector().register(command) } == ["state M15/3"])
    }

    @Test("GM1/1: an earlier authority was there when the communiqué came into force, and is what one applies on")
    func earlier() throws {
        let late = EarlierAuthority(number: "35-17", since: try Scene.date("2023-01-02"))
        let command = try apply(.exam, on: "2025-10-06", other: ResponsibleInspector(), late)
        #expect(
            refusals { try ResponsibleInspector().register(command) } == [
                "rule GM1/1 /earlierAuthority", "rule GM1/1 /earlierAuthority/since",
            ])
    }
}

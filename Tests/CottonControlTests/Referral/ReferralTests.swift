import CottonControl
import Regulation
import Testing

@Suite("Referrals")
struct ReferralTests {
    private func file(
        rule: Citation = "M37/1", inspection: (number: Int, record: Factory.Inspection?)? = nil,
        authority: String = "Kaymakamlık", on day: String = "2025-10-01"
    ) throws -> FileReferral {
        FileReferral(
            act: try Scene.act(on: "2025-10-01"), referral: Identifier("svk-1"), directorate: Scene.directorate,
            firm: Scene.firm, factory: Scene.factory, inspection: inspection, rule: rule, authority: authority,
            note: "Kayıt tutulmamış.", on: try Scene.date(day))
    }

    private func inspection(_ code: FindingCode) throws -> Factory.Inspection {
        let found = FactoryInspected(
            inspection: 1, on: try Scene.date("2025-09-30"), cause: .tip, members: Scene.commission,
            findings: [InspectionFinding(code: code, rule: code.rule, note: "Tespit")])
        return try #require(try Scene.factory(.inspected(found)).inspection(1))
    }

    @Test("M37/1: a referral says to whom, on what ground and what for")
    func files() throws {
        let referral = Referral(folding: try Referral().file(file()))
        #expect(referral.filed?.authority == "Kaymakamlık")
        let bad = try file(rule: "M9/1", authority: " ", on: "2025-10-02")
        #expect(
            refusals { try Referral().file(bad) } == ["rule M37/1 /rule", "rule M37/1 /to", "rule M37/1 /on"])
        let again = try file()
        #expect(refusals { try referral.file(again) } == ["state M37/1"])
    }

    @Test("M33/2: it needs an inspection that found something under it", arguments: FindingCode.allCases)
    func grounds(code: FindingCode) throws {
        let command = try file(rule: "M33/2", inspection: (1, inspection(code)))
        #expect(refusals { try Referral().file(command) } == (code.rule == "M33/2" ? [] : ["rule M33/2 /inspection"]))
        let unknown = try file(rule: "M33/2", inspection: (7, nil))
        #expect(refusals { try Referral().file(unknown) } == ["rule M33/1 /inspection", "rule M33/2 /inspection"])
    }

    @Test("M37/1: what came of it is recorded once, between the referral and today")
    func concludes() throws {
        var referral = Referral(folding: try Referral().file(file()))
        func conclude(_ result: ReferralResult = .dismissed, on day: String) throws -> ConcludeReferral {
            ConcludeReferral(
                act: try Scene.act(on: "2025-12-01"), result: result, note: "Delil yok.", on: try Scene.date(day))
        }
        for day in ["2025-09-30", "2025-12-02"] {
            let (open, command) = (referral, try conclude(on: day))
            #expect(refusals { try open.conclude(command) } == ["rule M37/1 /on"])
        }
        let (good, other) = (try conclude(on: "2025-11-20"), try conclude(.sanctioned, on: "2025-11-20"))
        for event in try referral.conclude(good) { referral.evolve(event) }
        let ended = referral
        #expect(try ended.conclude(good) == [])
        #expect(refusals { try ended.conclude(other) } == ["state M37/1"])
        #expect(refusals { try Referral().conclude(good) } == ["notFound"])
    }
}

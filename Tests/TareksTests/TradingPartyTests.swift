import Regulation
import Tareks
import Testing

@Suite("Who may act in TAREKS")
struct TradingPartyTests {
    private let day = Given.date("2025-10-06")

    @Test("M18/1: a gin acts once it is defined and has an authorised responsible inspector")
    func gin() {
        #expect(TradingParty.ginFaults(Given.definedFirm(user: .responsibleInspector), on: day).isEmpty)
        for firm in [
            Firm(), Given.definedFirm(roles: [.exporter], user: .responsibleInspector),
            Given.definedFirm(user: nil), Given.definedFirm(user: .firmUser),
            Given.definedFirm(user: .responsibleInspector, until: "2025-10-05"),
        ] {
            #expect(TradingParty.ginFaults(firm, on: day).map(\.rule) == ["M18/1"])
        }
    }

    @Test("M20/2, M24/2: only an inspector whose own authorisation holds applies for a gin")
    func inspector() {
        func rules(_ firm: Firm, user: SubjectID = Given.user) -> [Citation?] {
            TradingParty.inspectorFaults(firm, user: user, rule: "M20/2", on: day).map(\.rule)
        }
        let firm = Given.definedFirm(user: .responsibleInspector)
        #expect(rules(firm).isEmpty)
        #expect(rules(firm, user: SubjectID("someone-else")) == ["M20/2"])
        #expect(rules(Given.definedFirm(user: nil)) == ["M18/1"])
    }

    @Test(
        "M27/1: an exporter or importer acts in its role, by a user authorised on the day",
        arguments: [
            (TradeDirection.export, FirmRole.exporter, FirmRole.importer), (.import, .importer, .exporter),
        ])
    func trader(direction: TradeDirection, right: FirmRole, wrong: FirmRole) {
        func faults(_ firm: Firm, user: SubjectID = Given.user) -> [Fault] {
            TradingParty.traderFaults(firm, direction: direction, user: user, on: day)
        }
        #expect(faults(Given.definedFirm(roles: [right])).isEmpty)
        for firm in [
            Firm(), Given.definedFirm(roles: [wrong]), Given.definedFirm(roles: [right], user: nil),
            Given.definedFirm(roles: [right], user: .responsibleInspector),
            Given.definedFirm(roles: [right], until: "2025-10-05"),
        ] {
            #expect(faults(firm).map(\.rule) == ["M27/1"])
        }
        #expect(faults(Given.definedFirm(), user: SubjectID("someone-else")).map(\.rule) == ["M27/1"])
        let neither = Given.definedFirm(roles: [wrong], until: "2025-10-05")
        #expect(faults(neither).map(\.rule) == ["M27/1", "M27/1"])
    }
}

import Regulation
import Tareks
import Testing

@Suite("Firm")
struct FirmTests {
    private func define(
        vkn: String = "4540536920", revision: Int = 1, roles: [FirmRole] = [.exporter],
        checkDigitOverride: DefineFirm.CheckDigitOverride? = nil
    ) throws -> DefineFirm {
        DefineFirm(
            act: Given.act(), firm: Given.firm, taxNumber: try #require(TaxNumber(vkn)), revision: revision,
            roles: roles, checkDigitOverride: checkDigitOverride)
    }

    @Test("A firm is defined with its roles, each once")
    func defined() throws {
        let events = try Firm().define(try define(roles: [.importer, .exporter, .importer]))
        #expect(
            events == [.firmDefined(FirmDefined(firm: Given.firm, revision: 1, roles: [.exporter, .importer]))])
        #expect(Firm(folding: events).isDefined)
        #expect(!Firm().isDefined)
    }

    @Test("Defining the same again changes nothing; other data or roles amend the firm")
    func amended() throws {
        let firm = Firm(folding: try Firm().define(try define()))
        #expect(try firm.define(try define()) == [])
        #expect(
            try firm.define(try define(revision: 2))
                == [.firmAmended(FirmAmended(firm: Given.firm, revision: 2, roles: [.exporter]))])
        let events = try firm.define(try define(roles: [.gin, .exporter]))
        #expect(events == [.firmAmended(FirmAmended(firm: Given.firm, revision: 1, roles: [.gin, .exporter]))])
        #expect(
            Firm(folding: [.firmDefined(FirmDefined(firm: Given.firm, revision: 1, roles: [.owner]))] + events)
                .roles == [.gin, .exporter])
    }

    @Test("A firm is of the directorate that defined it, until another one is named; without one it is everybody's")
    func region() throws {
        func firm(_ regions: String?...) throws -> Firm {
            try regions.reduce(Firm()) { firm, region in
                let command = DefineFirm(
                    act: Given.act(), firm: Given.firm, taxNumber: try #require(TaxNumber("4540536920")), revision: 1,
                    roles: [.exporter], directorate: region.map { DirectorateCode($0) })
                return try firm.define(command).reduce(into: firm) { $0.evolve($1) }
            }
        }
        #expect(try firm("izmir").isOf(Identifier("izmir")))
        #expect(try !firm("izmir").isOf(Identifier("adana")))
        #expect(try !firm("izmir").isOf(nil))
        #expect(try firm("izmir", nil).directorate == Identifier("izmir"))
        #expect(try firm("izmir", "adana").directorate == Identifier("adana"))
        #expect(try firm(nil).isOf(Identifier("adana")))
    }

    @Test("M27/1: a firm without a role is not defined")
    func noRole() throws {
        let refusal = try refusal { try Firm().define(try define(roles: [])) }
        #expect(refusal.rules == ["M27/1"])
        #expect(refusal.pointers == ["/roles"])
    }

    @Test("A tax number that fails its check digit needs a directorate's reason")
    func checkDigit() throws {
        let failing = "8990363310"
        #expect(try refusal { try Firm().define(try define(vkn: failing)) }.pointers == ["/vkn"])
        #expect(
            try refusal {
                try Firm().define(
                    try define(vkn: failing, roles: [], checkDigitOverride: .init(reason: "  ", byDirectorate: false)))
            }.pointers == ["/roles", "/checkDigitOverride", "/checkDigitOverride/reason"])
        let events = try Firm().define(
            try define(vkn: failing, checkDigitOverride: .init(reason: "Vergi levhası görüldü.", byDirectorate: true)))
        #expect(
            events == [
                .firmDefined(
                    FirmDefined(
                        firm: Given.firm, revision: 1, roles: [.exporter], checkDigitOverridden: true,
                        overrideReason: "Vergi levhası görüldü."))
            ])
        #expect(try Firm(folding: events).define(try define(vkn: failing)) == [])
    }

    @Test("An override of a right check digit leaves no trace")
    func needlessOverride() throws {
        let events = try Firm().define(try define(checkDigitOverride: .init(reason: "?", byDirectorate: false)))
        #expect(events == [.firmDefined(FirmDefined(firm: Given.firm, revision: 1, roles: [.exporter]))])
    }

    private func authorise(
        until day: String, revision: Int = 1, role: UserRole = .firmUser, isReachable: Bool = true
    ) -> AuthoriseUser {
        AuthoriseUser(
            act: Given.act(), user: Given.user, role: role, validUntil: Given.date(day), isReachable: isReachable,
            revision: revision)
    }

    @Test("An authorisation holds to the end of its last day, for its role alone")
    func authorised() throws {
        let firm = Given.definedFirm(user: nil)
        let events = try firm.authorise(authorise(until: "2025-10-06"))
        #expect(events.count == 1)
        let after = Firm(folding: [.firmDefined(FirmDefined(firm: Given.firm, revision: 1, roles: [.gin]))] + events)
        #expect(after.authorised(Given.user, .firmUser, on: Given.date("2025-10-06")))
        #expect(!after.authorised(Given.user, .firmUser, on: Given.date("2025-10-07")))
        #expect(!after.authorised(Given.user, .responsibleInspector, on: Given.date("2025-10-06")))
        #expect(after.hasAuthorised(.firmUser, on: Given.date("2025-10-06")))
        #expect(!after.hasAuthorised(.firmUser, on: Given.date("2025-10-07")))
    }

    @Test("Authorising the same again changes nothing; another last day replaces the first")
    func authorisedAgain() throws {
        let firm = Given.definedFirm(until: "2026-12-31")
        #expect(try firm.authorise(authorise(until: "2026-12-31")) == [])
        var after = firm
        for event in try firm.authorise(authorise(until: "2025-12-31", revision: 2)) { after.evolve(event) }
        #expect(!after.authorised(Given.user, .firmUser, on: Given.date("2026-01-01")))
        #expect(after.userRevisions[Given.user] == 2)
    }

    @Test("M27/1: an authorisation neither ends in the past nor is given for an undefined firm")
    func notAuthorised() throws {
        let past = try refusal { try Given.definedFirm().authorise(authorise(until: "2025-10-05")) }
        #expect(past.pointers == ["/validUntil"])
        #expect(past.rules == ["M27/1"])
        #expect(try refusal { try Firm().authorise(authorise(until: "2026-12-31")) }.kind == .state)
    }

    @Test("M25/2, M31/2: nobody is authorised to whom no notice could be sent")
    func unreachable() throws {
        for (role, rule) in [(UserRole.responsibleInspector, "M25/2"), (.firmUser, "M31/2")] {
            let command = authorise(until: "2026-12-31", role: role, isReachable: false)
            let refused = try refusal { try Given.definedFirm().authorise(command) }
            #expect(refused.rules == [rule])
            #expect(refused.pointers == ["/email"])
        }
    }
}

import Regulation
import Tareks
import Testing

@Suite("Customs match")
struct CustomsTests {
    private let number = "44444444444444444444443"

    private func item(
        declaration: String = "25341300EX1", on day: String = "2025-10-08", _ direction: TradeDirection = .export,
        reference: String? = nil, line: String = "520100900019", firm: SubjectID = Given.firm,
        netWeight: Kilograms = Given.kg(22_000), at instant: String = "2026-01-10T09:00:00+03:00"
    ) -> RegisterDeclaration {
        RegisterDeclaration(
            act: Given.act(by: SubjectID("customs"), at: instant), declaration: declaration,
            registeredOn: Given.date(day), direction: direction, reference: reference ?? number, tariffLine: line,
            firm: firm, netWeight: netWeight)
    }

    private func issued() throws -> TradeApplication { try Given.application(try Given.submit()) }

    @Test("M32/1: a valid reference is entered, and used up by it")
    func matched() throws {
        let application = try issued()
        let match = try Declaration().register(item(), against: application)
        #expect(
            match.declaration == [
                .declarationRegistered(
                    DeclarationRegistered(
                        declaration: "25341300EX1", registeredOn: Given.date("2025-10-08"), direction: .export,
                        reference: try #require(ReferenceNumber(number)),
                        tariffLine: try #require(TariffLine(Given.listedLine)), firm: Given.firm,
                        netWeight: Given.kg(22_000), application: TradeApplicationID("application-1"),
                        outOfScope: false))
            ])
        #expect(
            match.application == [
                .referenceUsed(
                    ReferenceUsed(declaration: "25341300EX1", registeredOn: Given.date("2025-10-08")))
            ])
    }

    @Test(
        "M32/1: the reference is valid from its first to its last day",
        arguments: [
            ("2025-10-05", false), ("2025-10-06", true), ("2025-12-06", true), ("2025-12-07", false),
        ])
    func validity(day: String, isValid: Bool) throws {
        let application = try issued()
        if isValid {
            #expect(try Declaration().register(item(on: day), against: application).application.count == 1)
        } else {
            let refusal = try refusal { try Declaration().register(item(on: day), against: application) }
            #expect(refusal.rules == ["M32/1"])
            #expect(refusal.pointers == ["/reference"])
        }
    }

    @Test("M32/1: an unknown, mistyped or malformed reference is refused, each with its own sentence")
    func unknown() throws {
        var sentences: Set<String> = []
        for reference in [number, "44444444444444444444444", "123", Given.outOfScopeExport + "1"] {
            let refusal = try refusal { try Declaration().register(item(reference: reference), against: nil) }
            #expect(refusal.rules == ["M32/1"])
            sentences.formUnion(refusal.faults.map(\.text.tr))
        }
        #expect(sentences.count == 3)
        let waiting = try Given.application(try Given.submit(lane: .red))
        #expect(try refusal { try Declaration().register(item(), against: waiting) }.rules == ["M32/1"])
        let other = try refusal {
            try Declaration().register(item(reference: "12345678901234567890120"), against: try issued())
        }
        #expect(other.rules == ["M32/1"])
    }

    @Test("M32/1: a cancelled reference is refused, and one that another declaration used")
    func cancelledOrUsed() throws {
        var cancelled = try issued()
        cancelled.evolve(.tradeApplicationCancelled(TradeApplicationCancelled(reason: "Vazgeçildi.")))
        #expect(try refusal { try Declaration().register(item(), against: cancelled) }.rules == ["M32/1"])
        var used = try issued()
        used.evolve(.referenceUsed(ReferenceUsed(declaration: "25341300EX9", registeredOn: Given.date("2025-10-07"))))
        #expect(try refusal { try Declaration().register(item(), against: used) }.rules == ["M32/1"])
    }

    @Test("M32/2: direction, tariff line, firm and quantity are the same; every difference is named")
    func differences() throws {
        let application = try issued()
        let all = item(.import, line: "5202.91.00.00.11", firm: SubjectID("firm-2"), netWeight: Given.kg(21_000))
        let refusal = try refusal { try Declaration().register(all, against: application) }
        #expect(refusal.rules == ["M32/2", "M32/2", "M32/2", "M32/2"])
        #expect(refusal.pointers == ["/direction", "/gtip", "/firm", "/netKg"])
        for grams in [21_999_999, 22_000_001] as [Int64] {
            let off = item(netWeight: Kilograms(grams: grams))
            #expect(try CustomsTests.refusedRules(off, application) == ["M32/2"])
        }
        let late = item(on: "2025-12-07", line: "5201", netWeight: Given.kg(1))
        #expect(try CustomsTests.refusedRules(late, application) == ["M26/1", "M32/1", "M32/2"])
    }

    private static func refusedRules(_ item: RegisterDeclaration, _ application: TradeApplication?) throws -> [String] {
        try refusal { try Declaration().register(item, against: application) }.rules
    }

    @Test("The same item again changes nothing; other contents of it are a conflict")
    func again() throws {
        var (declaration, application) = (Declaration(), try issued())
        let match = try declaration.register(item(), against: application)
        for event in match.declaration { declaration.evolve(event) }
        for event in match.application { application.evolve(event) }
        #expect(
            try declaration.register(item(), against: application)
                == DeclarationMatch(declaration: [], application: []))
        let moved = try refusal { try declaration.register(item(on: "2025-10-09"), against: application) }
        #expect(moved.kind == .state)
        let otherFirm = item(reference: Given.outOfScopeExport, firm: SubjectID("firm-2"))
        #expect(try refusal { try declaration.register(otherFirm, against: nil) }.kind == .state)
        let otherDay = item(on: "2025-10-09", reference: Given.outOfScopeExport, line: "5202.91.00.00.11")
        #expect(try refusal { try declaration.register(otherDay, against: nil) }.kind == .state)
        let otherDirection = item(.import, reference: Given.outOfScopeImport, line: "5202.91.00.00.11")
        #expect(try refusal { try declaration.register(otherDirection, against: nil) }.kind == .state)
        let second = item(reference: Given.outOfScopeExport, line: "5202.91.00.00.11")
        #expect(try declaration.register(second, against: nil).declaration.count == 1)
    }

    @Test("A declaration is not registered in the future, and has a number and a quantity")
    func fields() throws {
        let wrong = item(declaration: "", on: "2026-01-11", reference: Given.outOfScopeExport, netWeight: .zero)
        #expect(
            try refusal { try Declaration().register(wrong, against: nil) }.pointers
                == ["/declaration", "/registeredOn", "/netKg"])
    }

    @Test(
        "M29/5, M30/5: each fixed number is taken in its own direction alone",
        arguments: [
            (TradeDirection.export, Given.outOfScopeExport, Given.outOfScopeImport, "M30/5"),
            (.import, Given.outOfScopeImport, Given.outOfScopeExport, "M29/5"),
        ])
    func outOfScope(direction: TradeDirection, right: String, wrong: String, rule: String) throws {
        let match = try Declaration().register(item(direction, reference: right), against: nil)
        #expect(match.application == [])
        guard case .declarationRegistered(let registered)? = match.declaration.first else {
            Issue.record("nothing was registered")
            return
        }
        #expect(registered.outOfScope)
        #expect(registered.application == nil)
        let refusal = try refusal { try Declaration().register(item(direction, reference: wrong), against: nil) }
        #expect(refusal.rules == [rule])
        #expect(refusal.pointers == ["/reference"])
    }

    @Test("M4/1-ğ: out of scope is only what article 26 lists")
    func outOfScopeLine() throws {
        let line = item(reference: Given.outOfScopeExport, line: "5203.00.00.00.00")
        let refusal = try refusal { try Declaration().register(line, against: nil) }
        #expect(refusal.rules == ["M4/1-ğ"])
        #expect(refusal.pointers == ["/gtip"])
    }

    @Test("M29/5: the fixed number is the one in force when the declaration was registered")
    func byDate() throws {
        let later = "00000000000000000000000"
        let parameters = Parameters(
            Communique2023.seed + [
                Parameter(
                    name: .outOfScopeExportReference, value: .text(later), effectiveFrom: Given.date("2026-01-01"),
                    source: "sınama")
            ])
        func command(_ day: String, _ reference: String) -> RegisterDeclaration {
            let plain = item(on: day, reference: reference)
            let rules = Rules(on: plain.act.today, parameters: parameters, holidays: HolidayCalendar())
            return RegisterDeclaration(
                act: Act(by: plain.act.actor, at: plain.act.at, rules: rules), declaration: plain.declaration,
                registeredOn: plain.registeredOn, direction: plain.direction, reference: reference,
                tariffLine: plain.tariffLine, firm: plain.firm, netWeight: plain.netWeight)
        }
        let declaration = Declaration()
        #expect(
            try declaration.register(command("2025-12-31", Given.outOfScopeExport), against: nil).declaration.count == 1
        )
        #expect(try declaration.register(command("2026-01-01", later), against: nil).declaration.count == 1)
        #expect(try CustomsTests.refusedRules(command("2026-01-01", Given.outOfScopeExport), nil) == ["M32/1"])
    }
}

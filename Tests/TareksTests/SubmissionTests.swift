import Regulation
import Tareks
import Testing

@Suite("Trade application: submission")
struct SubmissionTests {
    private func submit(_ command: SubmitTradeApplication, for firm: Firm = Given.definedFirm()) throws
        -> [TradeApplicationEvent]
    {
        try TradeApplication().submit(command, for: firm)
    }

    @Test(
        "M29/3: an export in the green or blue lane gets its reference at once, for two months",
        arguments: [
            Lane.green, .blue,
        ])
    func concluded(lane: Lane) throws {
        let command = try Given.submit(at: "2025-12-31T10:00:00+03:00", lane: lane)
        let events = try submit(command)
        #expect(
            events == [
                .tradeApplicationSubmitted(
                    TradeApplicationSubmitted(
                        command, tariffLine: try #require(TariffLine(Given.listedLine)),
                        country: try #require(Country("DE")), deadline: Given.instant("2026-01-01T10:00:00+03:00"))),
                .referenceIssued(
                    ReferenceIssued(
                        number: try #require(ReferenceNumber("44444444444444444444443")),
                        validFrom: Given.date("2025-12-31"), validUntil: Given.date("2026-02-28"))),
            ])
        let application = TradeApplication(folding: events)
        #expect(application.status == .concluded)
        #expect(application.referenceStatus(on: Given.date("2026-02-28")) == .valid)
        #expect(application.referenceStatus(on: Given.date("2026-03-01")) == .expired)
    }

    @Test("M30/3: an import in the green lane gets its reference at once")
    func importConcluded() throws {
        let application = try Given.application(try Given.submit(.import))
        #expect(application.status == .concluded)
        #expect(application.reference?.validUntil == Given.date("2025-12-06"))
    }

    @Test("In the red or yellow lane an application waits for an inspector", arguments: [Lane.red, .yellow])
    func waits(lane: Lane) throws {
        let application = try Given.application(try Given.submit(lane: lane))
        #expect(application.status == .awaitingInspection)
        #expect(application.reference == nil)
        #expect(application.referenceStatus(on: Given.date("2025-10-06")) == nil)
    }

    @Test("M29/1: an export is to be concluded within 24 hours, to the second")
    func exportDeadline() throws {
        let application = try Given.application(try Given.submit(at: "2025-10-03T17:45:09+03:00", lane: .red))
        #expect(application.submission?.deadline.description == "2025-10-04T17:45:09+03:00")
    }

    @Test("M30/1: an import is to be concluded within three working days, feasts left out")
    func importDeadline() throws {
        let application = try Given.application(
            try Given.submit(at: "2025-03-27T11:00:00+03:00", .import, lane: .red))
        #expect(application.submission?.deadline.description == "2025-04-03T23:59:59+03:00")
    }

    @Test("M2/2: export and import have their regimes", arguments: TradeDirection.allCases, CustomsRegime.allCases)
    func regimes(direction: TradeDirection, regime: CustomsRegime) throws {
        let command = try Given.submit(direction, regime: regime)
        let isCovered = regime == .inwardProcessing || (direction == .export) == (regime == .export)
        if isCovered {
            #expect(try submit(command).count == 2)
        } else {
            #expect(try refusal { try submit(command) }.rules == ["M2/2"])
        }
    }

    @Test(
        "M26/1: each listed tariff line is taken, however it is written",
        arguments: [
            "1404.20.00.00.00", "520100900019", "5202 10 00 00 19", "5202.91.00.00.11", "5202.91.00.00.12",
            "5202.91.00.00.19", "5202.99.00.00.12", "5202.99.00.00.13", "5202.99.00.00.18",
        ])
    func listed(line: String) throws {
        #expect(try submit(try Given.submit(line: line)).count == 2)
    }

    @Test(
        "M26/1: a line that is not listed, or is none, is refused",
        arguments: [
            "5203.00.00.00.00", "5201.00.90.00.12", "5201", "",
        ])
    func notListed(line: String) throws {
        let refusal = try refusal { try submit(try Given.submit(line: line)) }
        #expect(refusal.rules == ["M26/1"])
        #expect(refusal.pointers == ["/gtip"])
    }

    @Test("M26/2: an export is covered by certificates to the last gram")
    func evidence() throws {
        func evidence(_ grams: Int64, bales: [String]? = nil) -> Evidence {
            Evidence(number: "PKB-1", bales: bales, netWeight: Kilograms(grams: grams))
        }
        #expect(try refusal { try submit(try Given.submit(evidence: [])) }.rules == ["M26/2"])
        let short = try refusal { try submit(try Given.submit(evidence: [evidence(21_999_999)])) }
        #expect(short.rules == ["M26/2"])
        #expect(short.pointers == ["/netKg"])
        #expect(try submit(try Given.submit(evidence: [evidence(21_999_999), evidence(1)])).count == 2)
        let nothing = try refusal { try submit(try Given.submit(evidence: [evidence(22_000_000), evidence(0)])) }
        #expect(nothing.pointers == ["/certificates/1"])
        let negative = [evidence(30_000_000), evidence(-8_000_000)]
        #expect(try refusal { try submit(try Given.submit(evidence: negative)) }.rules == ["M26/2"])
        let twice = [evidence(11_000_000, bales: ["7", "8"]), evidence(11_000_000, bales: ["8"])]
        #expect(try refusal { try submit(try Given.submit(evidence: twice)) }.pointers == ["/certificates/1/bales"])
        let huge = [evidence(.max), evidence(.max)]
        #expect(try refusal { try submit(try Given.submit(evidence: huge)) }.pointers == ["/netKg"])
        let more = try refusal { try submit(try Given.submit(evidence: [evidence(22_000_001)])) }
        #expect(more.pointers == ["/netKg"])
    }

    @Test("M26/2: an import draws on no certificate")
    func importEvidence() throws {
        let evidence = [Evidence(number: "PKB-1", bales: nil, netWeight: Given.kg(1))]
        #expect(try refusal { try submit(try Given.submit(.import, evidence: evidence)) }.rules == ["M26/2"])
    }

    @Test("M27/1: the firm and its user are known to TAREKS on the day")
    func party() throws {
        #expect(try refusal { try submit(try Given.submit(), for: Firm()) }.rules == ["M27/1"])
        #expect(try refusal { try submit(try Given.submit(user: SubjectID("other"))) }.rules == ["M27/1"])
        #expect(
            try refusal { try submit(try Given.submit(), for: Given.definedFirm(until: "2025-10-05")) }.rules
                == ["M27/1"])
    }

    @Test("M29/6: from 1 August 2023 the export of sustainable cotton needs the body's certificate")
    func sustainable() throws {
        let line = Given.sustainableLine
        #expect(try refusal { try submit(try Given.submit(line: line)) }.rules == ["M29/6"])
        #expect(
            try refusal { try submit(try Given.submit(at: "2023-08-01T00:00:00+03:00", line: line)) }.rules
                == ["M29/6"])
        #expect(try submit(try Given.submit(at: "2023-07-31T23:59:59+03:00", line: line)).count == 2)
        #expect(try submit(try Given.submit(line: line, sustainable: Given.certificate)).count == 2)
        #expect(try submit(try Given.submit(.import, line: line)).count == 2)
        let empty = SustainabilityCertificate(
            scheme: "GOTS", certificateNumber: "", body: "Kuruluş", accreditedBy: " ", document: "")
        #expect(
            try refusal { try submit(try Given.submit(line: line, sustainable: empty)) }.pointers
                == ["/sustainable/certificateNumber", "/sustainable/accreditedBy", "/sustainable/document"])
    }

    @Test("Quantity, country, documents and declared properties are checked, all faults at once")
    func fields() throws {
        let command = try Given.submit(
            netWeight: .zero, country: "de", declared: String(repeating: "x", count: 4097),
            documents: [
                AttachedDocument(kind: "invoice", sha256: String(repeating: "0", count: 64)),
                AttachedDocument(kind: "", sha256: "abc"),
            ])
        let refusal = try refusal { try submit(command, for: Firm()) }
        #expect(
            refusal.pointers == [
                "/firm", "/country", "/netKg", "/declared", "/documents/1/kind", "/documents/1/sha256",
            ])
        #expect(refusal.kind == .rule)
    }

    @Test("M2/2: goods go to a country and come from one, by the letters of ISO 3166-1", arguments: ["XX", "UK", "TR"])
    func country(code: String) throws {
        #expect(try refusal { try submit(try Given.submit(country: code)) }.pointers == ["/country"])
    }

    @Test("M28/1: an application is made once")
    func once() throws {
        let application = try Given.application(try Given.submit(lane: .red))
        let again = try refusal { try application.submit(try Given.submit(), for: Given.definedFirm()) }
        #expect(again.kind == .state)
    }

    @Test("M29/5: no reference of ours is one of the fixed numbers")
    func neverFixed() throws {
        let parameters = Parameters([
            Parameter(
                name: .outOfScopeExportReference, value: .text("44444444444444444444443"),
                effectiveFrom: Given.date("2023-01-01"), source: "sınama")
        ])
        let normal = try Given.submit()
        let rules = Rules(on: normal.act.today, parameters: parameters, holidays: HolidayCalendar())
        let command = SubmitTradeApplication(
            act: Act(by: Given.user, at: normal.act.at, rules: rules), id: normal.id, direction: .export,
            regime: .export, firm: Given.firm, user: Given.user, tariffLine: Given.listedLine,
            netWeight: normal.netWeight, country: "DE", evidence: normal.evidence, risk: normal.risk,
            referenceDigits: normal.referenceDigits)
        let number = try #require(try Given.application(command).reference?.number)
        #expect(number.digits != "44444444444444444444443")
        #expect(number.hasValidCheckDigit)
    }
}

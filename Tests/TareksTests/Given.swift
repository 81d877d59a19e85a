import Regulation
import Tareks
import Testing

/// A firm, a user and goods of which nothing is wrong; each test changes what it is about.
enum Given {
    static let firm = SubjectID("firm-1")
    static let user = SubjectID("user-1")
    static let officer = SubjectID("officer-1")
    static let inspector = SubjectID("inspector-1")
    static let listedLine = "5201.00.90.00.19"
    static let sustainableLine = "5201.00.90.00.11"
    static let outOfScopeExport = "13141902518146095263410"
    static let outOfScopeImport = "12879356925413624532589"

    static func date(_ text: String) -> CalendarDate { CalendarDate(text) ?? CalendarDate(daysSince1970: 0) }
    static func instant(_ text: String) -> Instant { Instant(text) ?? Instant(microseconds: 0) }
    static func kg(_ kilograms: Int64) -> Kilograms { Kilograms(grams: kilograms * 1000) }

    static func act(by actor: SubjectID = user, at instant: String = "2025-10-06T10:00:00+03:00") -> Act {
        var book = RuleBook()
        for event in RuleBook.seed { book.evolve(event) }
        let at = Given.instant(instant)
        return Act(by: actor, at: at, rules: book.rules(on: Istanbul.date(of: at)))
    }

    static func definedFirm(
        roles: [FirmRole] = FirmRole.allCases, user role: UserRole? = .firmUser, until day: String = "2026-12-31"
    ) -> Firm {
        var events: [FirmEvent] = [.firmDefined(FirmDefined(firm: firm, revision: 1, roles: roles))]
        if let role {
            events.append(
                .userAuthorised(
                    UserAuthorised(firm: firm, user: user, role: role, validUntil: date(day), revision: 1)))
        }
        return Firm(folding: events)
    }

    static func risk(_ lane: Lane) -> RiskDecision {
        RiskAnalysis.analyse(
            RiskFacts(), by: .assumed(for: .export), seed: 7, examinedSoFar: 0, presentedSoFar: 0,
            override: .sandbox(lane))
    }

    static func digits(_ digit: Int = 4) throws -> ReferenceDigits {
        try #require(ReferenceDigits(Array(repeating: digit, count: 22)))
    }

    static let certificate = SustainabilityCertificate(
        scheme: "GOTS", certificateNumber: "TR-2025-17", body: "Örnek Belgelendirme", accreditedBy: "TÜRKAK",
        document: String(repeating: "a", count: 64))

    static func submit(
        at instant: String = "2025-10-06T10:00:00+03:00", _ direction: TradeDirection = .export,
        regime: CustomsRegime? = nil, user: SubjectID = Given.user, line: String = listedLine,
        netWeight: Kilograms = kg(22_000), country: String = "DE", evidence: [Evidence]? = nil,
        declared: String = "{}", documents: [AttachedDocument] = [], sustainable: SustainabilityCertificate? = nil,
        lane: Lane = .green
    ) throws -> SubmitTradeApplication {
        let covering = [Evidence(number: "PKB-1", bales: nil, netWeight: kg(22_000))]
        return SubmitTradeApplication(
            act: act(by: user, at: instant), id: TradeApplicationID("application-1"), direction: direction,
            regime: regime ?? (direction == .export ? .export : .freeCirculation), firm: firm, user: user,
            tariffLine: line, netWeight: netWeight, country: country,
            evidence: evidence ?? (direction == .export ? covering : []), declared: declared, documents: documents,
            sustainable: sustainable, risk: risk(lane), referenceDigits: try digits())
    }

    /// The application after its events, submitted without fault.
    static func application(_ command: SubmitTradeApplication) throws -> TradeApplication {
        TradeApplication(folding: try TradeApplication().submit(command, for: definedFirm()))
    }
}

extension Refusal {
    /// The rules cited, as text.
    var rules: [String] { faults.compactMap { $0.rule?.text } }
    var pointers: [String] { faults.map(\.pointer) }
}

/// What `decide` refuses.
func refusal<Value>(of decide: () throws -> Value) throws -> Refusal {
    try #require(throws: Refusal.self) { _ = try decide() }
}

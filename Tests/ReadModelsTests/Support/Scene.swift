import Application
import CottonControl
import Regulation
import Tareks
import Testing

/// A gin, its lots and what becomes of them, decided by the domain.
enum Scene {
    static let factory: FactoryID = Identifier("f-68")
    static let firm: SubjectID = Identifier("firm-1")
    static let exporter: SubjectID = Identifier("firm-2")
    static let user: SubjectID = Identifier("user-1")
    static let directorate: DirectorateCode = Identifier("izmir")
    static let inspector: InspectorID = Identifier("psd-1")
    static let officer: SubjectID = Identifier("officer-1")
    static let season = Season(startYear: 2025)
    static let today = CalendarDate(daysSince1970: 20_364)  // 2025-10-03, a Friday
    static let noon = Istanbul.start(of: today).adding(hours: 12)

    static var act: Act {
        Act(
            by: officer, at: noon,
            rules: Rules(on: today, parameters: Communique2023.parameters, holidays: HolidayCalendar()))
    }

    static func risk(_ lane: Lane, for scope: RiskScope = .lot) -> RiskDecision {
        RiskAnalysis.analyse(
            RiskFacts(), by: .assumed(for: scope), seed: 7, examinedSoFar: 0, presentedSoFar: 0,
            override: .sandbox(lane))
    }

    static func lotNumber(_ sequence: Int, registry: Int = 68) -> LotNumber {
        LotNumber(registryNumber: registry, sequence: sequence)
    }

    static func lotID(_ sequence: Int) -> LotID { Identifier("lot-\(sequence)") }

    static func bales(_ sequence: Int, count: Int) -> [Bale] {
        (1...count).map {
            Bale(
                number: "\(sequence)-\($0)", grossWeight: Kilograms(grams: 222_000),
                netWeight: Kilograms(grams: 219_500))
        }
    }

    /// Presents lot `sequence` with `count` bales of 219.5 kg.
    /// - Parameter origin: the lot whose bales it presents again.
    static func present(
        _ sequence: Int, _ lane: Lane, bales count: Int = 3, balesOf origin: Int? = nil, code: String? = nil
    ) throws -> LotOutcome {
        try Lot().present(
            PresentLot(
                act: act, lot: lotID(sequence), number: lotNumber(sequence), season: season, factory: factory,
                firm: firm, directorate: directorate, owner: firm, ownerRevision: 1, inspector: inspector,
                declaration: LotDeclaration(
                    method: .sondaj, ginningMethod: .rollerGin, group: .upland, cottonClass: "Beyaz",
                    type: "Standart 1", moisture: Percent(thousandths: 7500), sustainable: nil, packed: true,
                    labelled: true, stacked: true, warehouse: "Depo 1", bales: bales(origin ?? sequence, count: count),
                    laboratoryReport: nil),
                standards: LotStandards(), risk: risk(lane), seed: 7,
                certificate: CertificateDetails(verificationCode: code ?? "code-\(sequence)")))
    }

    static func inspect(_ sequence: Int, _ lane: Lane, conforming: Bool) throws -> LotOutcome {
        let lot = Lot(folding: try present(sequence, lane).lot)
        let opened = try #require(lot.routed).openBales.map {
            BaleExamination(
                number: $0, packing: BaleExamination.conforming, content: BaleExamination.conforming, note: nil)
        }
        return try lot.inspect(
            InspectLot(
                act: act, inspectedOn: today, bales: opened, conforming: conforming,
                findings: conforming ? [] : [Finding(rule: "M9/1", note: "Islak.")],
                certificate: CertificateDetails(verificationCode: "code-\(sequence)")))
    }

    static func certificate(_ sequence: Int) -> CertificateNumber {
        CertificateNumber(season: season, lot: lotNumber(sequence))
    }

    static let exporterEvents: [FirmEvent] = [
        .firmDefined(FirmDefined(firm: exporter, revision: 1, roles: [.exporter])),
        .userAuthorised(
            UserAuthorised(
                firm: exporter, user: user, role: .firmUser, validUntil: today.adding(days: 300), revision: 1)),
    ]

    static func digits(_ seed: Int) throws -> ReferenceDigits {
        try #require(ReferenceDigits((0..<22).map { ($0 + seed) % 10 }))
    }

    static func export(_ id: TradeApplicationID, _ drawn: [QuantityDrawn], of number: CertificateNumber, _ lane: Lane)
        throws -> [TradeApplicationEvent]
    {
        try TradeApplication().submit(
            SubmitTradeApplication(
                act: act, id: id, direction: .export, regime: .export, firm: exporter, user: user,
                tariffLine: try #require(act.rules.list(.tariffLines).first), netWeight: drawn.map(\.netWeight).sum(),
                country: "DE",
                evidence: drawn.map { Evidence(number: number.text, bales: $0.bales, netWeight: $0.netWeight) },
                risk: risk(lane, for: .export), referenceDigits: try digits(id.text.utf8.reduce(0) { $0 + Int($1) })),
            for: Firm(folding: exporterEvents))
    }
}

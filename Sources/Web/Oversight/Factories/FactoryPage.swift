import Application
import Regulation

/// A factory: what it is, whether it may work, who answers for it, and what was found there.
struct FactoryPage: Page {
    static let template = "factory-record"

    let title: String
    let news: String?
    let moment: AsOf
    let registryNumber: String?
    let standing: StatusTag
    let rows: [SummaryRow]
    /// Whether warnings and suspensions are the visitor's to give.
    let canAct: Bool
    let target: String
    let warnings: [WarningEntry]
    let hasWarnings: Bool
    let suspensions: [SuspensionEntry]
    let hasSuspensions: Bool
    let seasons: [SeasonEntry]
    let hasSeasons: Bool
    let inspectors: [InspectorEntry]
    let hasInspectors: Bool
    let inspections: [InspectionEntry]
    let hasInspections: Bool
    let lots: [LotRow]
    let hasLots: Bool

    /// - Parameter moment: at which the factory is as it was read, and its seasons and inspectors are; its lots are as
    ///   they are now.
    init(_ visit: Visit, _ factory: SupervisedFactory, _ moment: AsOf) async throws {
        title = factory.name
        news = visit.query["yeni"].flatMap { told in
            ["uyari", "durdurma", "giderildi"].contains(told) ? visit.texts("oversight.factory.news." + told) : nil
        }
        self.moment = moment
        registryNumber = factory.registryNumber.map(String.init)
        standing = .standing(of: factory, visit)
        rows = Self.rows(factory, visit)
        canAct = visit.actor?.role == .directorate && moment.instant == nil
        target = FactoryPages.target(factory.id)
        let (canAct, target) = (self.canAct, self.target)
        warnings = factory.warnings.reversed().map { warning in
            WarningEntry(warning, at: moment, visit, remedy: canAct ? "\(target)/uyarilar/\(warning.number)" : nil)
        }
        hasWarnings = !warnings.isEmpty
        suspensions = factory.suspensions.reversed().map { SuspensionEntry($0, at: moment, visit) }
        hasSuspensions = !suspensions.isEmpty
        let decisions = try await Self.decisions(factory, moment, visit)
        seasons = decisions.map { SeasonEntry($0, visit) }
        hasSeasons = !seasons.isEmpty
        inspectors = try await InspectorEntry.all(of: decisions, at: moment, visit)
        hasInspectors = !inspectors.isEmpty
        inspections = factory.inspections.reversed().map { InspectionEntry($0, visit) }
        hasInspections = !inspections.isEmpty
        let lots: ListAnswer<LotSummaryAnswer> = try await visit.get(
            "/v1/lots", ["factory": factory.id, "limit": "10"])
        self.lots = lots.items.map { LotRow($0, visit) }
        hasLots = !self.lots.isEmpty
    }

    /// The latest, each as it stood at the moment.
    private static func decisions(_ factory: SupervisedFactory, _ moment: AsOf, _ visit: Visit) async throws
        -> [SeasonDecisionAnswer]
    {
        let list: ListAnswer<SeasonDecisionAnswer> = try await visit.get(
            "/v1/notifications", ["factory": factory.id, "limit": "10"])
        guard moment.instant != nil else { return list.items }
        var then: [SeasonDecisionAnswer] = []
        for notice in list.items where !moment.isBefore(notice.notifiedAt) {
            then.append(try await visit.get("/v1/notifications/\(notice.id.percentEncoded)", moment.query))
        }
        return then
    }

    private static func rows(_ factory: SupervisedFactory, _ visit: Visit) -> [SummaryRow] {
        let (texts, formats) = (visit.texts, visit.formats)
        let machines = factory.machines.map {
            "\(formats.count($0.count)) \(texts.of($0.ginningMethod, under: "lot.ginningMethod"))"
        }
        let presses = texts(factory.presses == 1 ? "oversight.factory.press" : "oversight.factory.presses")
        let equipment = [
            "\(formats.count(factory.presses)) \(presses)",
            factory.classingRoom ? texts("oversight.factory.classingRoom") : nil,
            factory.moistureMeter ? texts("oversight.factory.moistureMeter") : nil,
        ]
        return [
            SummaryRow(
                texts("oversight.factory.firm"), factory.firm.title,
                link: factory.firm.vkn.map { RecordPages.firm($0) }),
            SummaryRow(
                texts("oversight.factory.kind"), texts.of(factory.kind, under: "oversight.factory.kind")),
            SummaryRow(texts("shared.choose.directorate"), Directorates.name(factory.directorate, texts)),
            SummaryRow(
                texts("oversight.factory.equipment"),
                (machines + equipment.compactMap(\.self)).joined(separator: " · ")),
            SummaryRow(
                texts("oversight.factory.depots"),
                factory.depots.map { "\($0.name), \($0.address)" }.joined(separator: " · ")),
        ]
    }
}

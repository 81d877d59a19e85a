import CottonControl
import Regulation
import Tareks

extension Scene {
    static let digest = String(repeating: "0a", count: 32)

    static func notify(
        on day: String = "2025-08-01", season: Season = season, startsOn: String = "2025-08-15",
        methods: [ControlMethod] = [.tekBalya, .sondaj],
        inspectors: [NotifiedInspector] = [NotifiedInspector(id: inspector, authorised: true, isUser: true)],
        documents: [AttachedDocument] = [AttachedDocument(kind: "istihdam", sha256: digest)],
        firmDefined: Bool = true, firmHasInspectorUser: Bool = true, standing: FactoryStanding = .clear
    ) throws -> NotifySeason {
        NotifySeason(
            act: try act(on: day), notification: Identifier("n-1"), factory: factory, firm: firm,
            directorate: directorate, season: season, startsOn: try date(startsOn), methods: methods,
            inspectors: inspectors, documents: documents, firmDefined: firmDefined,
            firmHasInspectorUser: firmHasInspectorUser, standing: standing)
    }

    static func notification(
        methods: [ControlMethod] = [.sondaj], _ events: NotificationEvent...
    ) throws -> SeasonalNotification {
        SeasonalNotification(folding: try SeasonalNotification().notify(notify(methods: methods)) + events)
    }

    static let commissionFormed = NotificationEvent.commissionFormed(CommissionFormed(members: commission))

    /// Each code as met, or not met where it begins with `-`.
    static func found(_ codes: String...) -> NotificationEvent {
        .findingsRecorded(FindingsRecorded(requirements: codes.map(requirement)))
    }

    static func requirement(_ code: String) -> RequirementFinding {
        code.hasPrefix("-")
            ? RequirementFinding(code: String(code.dropFirst()), met: false, note: "Yetersiz.")
            : RequirementFinding(code: code, met: true)
    }
}

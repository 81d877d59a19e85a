import CottonControl
import EventStore
package import Regulation
package import Tareks

/// What a profile would have done in a period, from the events of that period.
package struct ReplayReport: Codable, Equatable, Sendable {
    package struct LaneCounts: Codable, Equatable, Sendable {
        package let red: Int
        package let yellow: Int
        package let blue: Int
        package let green: Int

        init(_ counts: [Lane: Int]) {
            red = counts[.red] ?? 0
            yellow = counts[.yellow] ?? 0
            blue = counts[.blue] ?? 0
            green = counts[.green] ?? 0
        }
    }

    package let profile: RiskProfileID
    package let scope: RiskScope
    package let from: CalendarDate
    package let to: CalendarDate
    package let applications: Int
    package let lanes: LaneCounts
    package let replayedLanes: LaneCounts
    package let changeCount: Int
    package let changes: [RiskReplay.Change]
    package let findings: RiskReplay.Catch

    init(_ replay: RiskReplay, from: CalendarDate, to: CalendarDate) {
        profile = replay.profile.id
        scope = replay.profile.scope
        self.from = from
        self.to = to
        applications = replay.applications
        lanes = LaneCounts(replay.lanes)
        replayedLanes = LaneCounts(replay.replayedLanes)
        changeCount = replay.changeCount
        changes = replay.changes
        findings = replay.findings
    }
}

extension Services {
    private static let batch = 2000

    /// Reads the log from its start; what was found later counts, too.
    /// - Parameters:
    ///   - from: the first day of the period, by the business clock.
    ///   - to: its last day.
    /// - Throws: 404 where there is no such profile.
    package func replay(_ id: RiskProfileID, from: CalendarDate, to: CalendarDate) async throws -> ReplayReport {
        guard let profile = try await aggregates.load(.riskProfiles).aggregate.profile(id) else {
            throw Refusal.notFound(tr: "Böyle bir risk profili yok.", en: "There is no such risk profile.")
        }
        var past = PastApplications(scope: profile.scope, days: from...to)
        var position: Int64 = 0
        while true {
            let events = try await store.readAll(after: position, limit: Self.batch, types: past.types)
            for event in events { try past.take(event) }
            guard events.count == Self.batch, let last = events.last else { break }
            position = last.position
        }
        var replay = RiskReplay(profile: profile)
        for application in past.cases { replay.take(application) }
        return ReplayReport(replay, from: from, to: to)
    }
}

/// The risk decisions of a period in their order, and what was found against their applications.
private struct PastApplications {
    private struct Decided {
        let id: String
        let group: String
        let decision: RiskDecision
    }

    let scope: RiskScope
    let days: ClosedRange<CalendarDate>
    private var decided: [Decided] = []
    private var findings: [String: [Finding]] = [:]

    init(scope: RiskScope, days: ClosedRange<CalendarDate>) {
        self.scope = scope
        self.days = days
    }

    var types: [String] {
        switch scope {
        case .lot: ["lot.routed", "lot.refused", "certificate.cancelled"]
        case .export, .import: ["trade.submitted", "trade.refused"]
        }
    }

    var cases: [RiskReplay.Case] {
        decided.map { past in
            RiskReplay.Case(
                id: past.id, group: past.group, decision: past.decision, findings: findings[past.id] ?? [])
        }
    }

    mutating func take(_ event: RecordedEvent) throws {
        let id = String(event.stream.drop { $0 != "-" }.dropFirst())
        switch try EventCatalogue.decode(event) {
        case LotEvent.routed(let routed): add(id, group: Self.season(ofLot: id), routed.risk, event)
        case LotEvent.refused(let refused): findings[id, default: []] += refused.findings
        case CertificateEvent.cancelled(let cancelled):
            if let lot = CertificateNumber(id).lotOfControl {
                findings[lot.text, default: []].append(Finding(rule: "M21/2", note: cancelled.reason))
            }
        case TradeApplicationEvent.tradeApplicationSubmitted(let submitted):
            guard submitted.direction.rawValue == scope.rawValue else { return }
            let season = Season(containing: Istanbul.date(of: submitted.submittedAt))
            add(id, group: "\(submitted.firm) \(season)", submitted.risk, event)
        case TradeApplicationEvent.tradeApplicationRefused(let refused): findings[id, default: []] += refused.findings
        default: break
        }
    }

    private mutating func add(_ id: String, group: String, _ decision: RiskDecision, _ event: RecordedEvent) {
        guard days.contains(Istanbul.date(of: Instant(microseconds: event.occurredAt))) else { return }
        decided.append(Decided(id: id, group: group, decision: decision))
    }

    /// `2025-2026-68` of `2025-2026-68-1`.
    private static func season(ofLot id: String) -> String {
        id.lastIndex(of: "-").map { String(id[..<$0]) } ?? id
    }
}

package import CottonControl
import Regulation
import Tareks

extension CommandSession {
    /// M34/1-b: by the factory's responsible inspector or a user of its firm.
    package func reportChange(_ id: FactoryID, _ report: ChangeReport) async throws -> FactoryView {
        let factory = try await loadSubject(.factory(id))
        let known = try Self.registered(factory)
        let firm = try await load(.firm(known.firm))
        switch actor.role {
        case .firmUser: try Access.requireUser(actor, of: known.firm)
        case .responsibleInspector:
            guard firm.authorised(act.actor, .responsibleInspector, on: act.today) else { throw Access.otherFactory }
        case .generalDirectorate, .directorate, .tradeInspector, .laboratory, .customs, .auditor, .service:
            throw Access.denied
        }
        let events = try factory.report(
            ReportChange(
                act: act, report: report,
                inspectors: try await notified(report.responsibleInspectors ?? [], by: firm)))
        return try await view(try await append(events, to: .factory(id)))
    }

    /// M34/1-b: by the directorate; other inspectors work there from the day on which it is noted.
    package func decideChange(_ id: FactoryID, _ number: Int, _ decision: ChangeDecision, note: String?) async throws
        -> FactoryView
    {
        let factory = try await loadSubject(.factory(id))
        let known = try Self.registered(factory)
        try Access.require(actor, .directorate, in: known.directorate)
        let named = factory.change(number)?.reported.report.responsibleInspectors ?? []
        let inspectors = try await notified(named, by: try await load(.firm(known.firm)))
        let events = try factory.decide(
            DecideChange(act: act, change: number, decision: decision, note: note, inspectors: inspectors))
        if decision == .noted, !events.isEmpty, !named.isEmpty {
            let current = Season(containing: act.today)
            for season in [current, current.next] {
                let stream = StreamName.season(season, of: id)
                let changed = try await load(stream).employ(named, on: act.today)
                guard !changed.isEmpty else { continue }
                _ = try await append(changed, to: stream)
                try await employ(named, at: id, in: season)
            }
        }
        return try await view(try await append(events, to: .factory(id)))
    }

    /// M15/1, M36/2: from now on these work for the factory.
    func employ(_ inspectors: [InspectorID], at factory: FactoryID, in season: Season) async throws {
        for id in inspectors {
            let inspector = try await load(.inspector(id))
            _ = try await append(inspector.employ(at: factory, in: season), to: .inspector(id))
        }
    }

    /// M36/2: factories that work with a revoked inspector are warned to employ another.
    func warnEmployers(of id: InspectorID, _ inspector: ResponsibleInspector) async throws {
        let current = Season(containing: act.today)
        for employment in inspector.employments where employment.season >= current {
            let permits = try await load(.season(employment.season, of: employment.factory)).permits
            guard permits.contains(where: { $0.responsibleInspectors.contains(id) }) else { continue }
            let factory = try await load(.factory(employment.factory))
            _ = try await append(
                try factory.lose(LoseInspector(act: act, inspector: id)), to: .factory(employment.factory))
        }
    }
}

import CottonControl
import Regulation
package import Tareks

extension CommandSession {
    /// M29, M30: what the trade inspector found.
    package func inspectTrade(_ id: TradeApplicationID, _ request: TradeInspection) async throws
        -> TradeApplicationView
    {
        try Access.require(actor, .tradeInspector)
        let application = try await loadSubject(.trade(id))
        guard let submission = application.submission else { throw Self.noApplication }
        var faults = Faults()
        let events = try faults.gather {
            try application.inspect(
                RecordTradeInspection(
                    act: act, inspector: actor.subject, inspectedOn: request.inspectedOn,
                    conforming: request.conforming, checks: request.checks, findings: request.findings,
                    referenceDigits: try digits()))
        }
        if request.conforming {
            for evidence in submission.evidence {
                let certificate = try await load(.certificate(CertificateNumber(evidence.number)))
                faults.add(contentsOf: certificate.faultsOfConcluding(on: act.today))
            }
        }
        try faults.throwIfAny()
        let inspected = try await append(events ?? [], to: .trade(id))
        let outcome = TraderOutcome(application: id, on: act.today)
        _ = try await append(
            [request.conforming ? .concluded(outcome) : .refused(outcome)], to: .trader(submission.firm))
        try await settle(inspected)
        return try await view(inspected)
    }

    /// Before its reference is used; what it held comes back to the certificates.
    package func cancelTrade(_ id: TradeApplicationID, reason: String) async throws -> TradeApplicationView {
        let application = try await loadSubject(.trade(id))
        guard let submission = application.submission else { throw Self.noApplication }
        try await requireTrader(of: submission.firm)
        let cancelled = try await append(
            try application.cancel(CancelTradeApplication(act: act, reason: reason)), to: .trade(id))
        if application.status == .awaitingInspection {
            _ = try await append(
                [.withdrew(TraderOutcome(application: id, on: act.today))], to: .trader(submission.firm))
        }
        try await settle(cancelled)
        return try await view(cancelled)
    }

    /// M27/1: a user of the firm, authorised for it today.
    func requireTrader(of firm: SubjectID) async throws {
        try Access.requireUser(actor, of: firm)
        var faults = Faults()
        faults.add(
            contentsOf: TradingParty.userFaults(try await load(.firm(firm)), user: actor.subject, on: act.today))
        try faults.throwIfAny()
    }
}

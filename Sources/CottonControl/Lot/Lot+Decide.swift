package import Regulation
import Tareks

extension Lot {
    /// M20/1, M21/3: the lot is taken, routed, and certified on the inspector's declaration where no examination is needed.
    /// - Throws: every fault of the declaration.
    package func present(_ command: PresentLot) throws(Refusal) -> LotOutcome {
        guard phase == .unknown else {
            throw .state("M11/4", tr: "Bu parti zaten sunulmuştur.", en: "This lot has been presented already.")
        }
        try command.declaration.check(against: command.standards, on: command.act)
        let presented = LotPresented(command)
        let routed = LotRouted(
            deadline: Period.days(command.act.rules.number(.controlDeadlineDays), after: command.act.at),
            risk: command.risk,
            openBales: command.risk.lane == .red
                ? Sondaj.draw(from: command.declaration, seed: command.seed, rules: command.act.rules) : [],
            refusedBefore: command.refusedBefore.isEmpty ? nil : command.refusedBefore)
        let analysed = command.standards.analysis.map { LotEvent.analysed(LotAnalysed($0, differences: [])) }
        let events = [.presented(presented)] + (analysed.map { [$0] } ?? []) + [LotEvent.routed(routed)]
        guard !command.risk.lane.awaitsExamination else { return LotOutcome(lot: events, certificate: nil) }
        let issued = CertificateIssued(presented, controlDate: command.act.today, command.certificate, command.act)
        return LotOutcome(lot: events + [.certified(LotCertified(issued))], certificate: issued)
    }

    /// M21/1: a trade inspector is assigned.
    package func assign(_ command: AssignLotInspector) throws(Refusal) -> [LotEvent] {
        try requireAwaiting()
        guard assignedInspector != command.inspector else { return [] }
        return [.inspectorAssigned(LotInspectorAssigned(inspector: command.inspector))]
    }

    /// M21/1, M21/2: certified where it conforms, else refused.
    /// - Throws: 409 where the lot does not wait for an inspection; every fault of the record.
    package func inspect(_ command: InspectLot) throws(Refusal) -> LotOutcome {
        try requireAwaiting()
        guard let presented, let routed else { throw Self.notPresented }
        let command = command.spelled(as: presented.bales)
        var faults = Faults()
        faults.add(contentsOf: Inspection.faults(command, of: presented, in: routed.risk.lane))
        if command.conforming { faults.add(contentsOf: VoidClassing.faults(of: self)) }
        try faults.throwIfAny()
        let opened = Set(command.bales.map(\.number))
        let inspected = LotInspected(
            inspectedOn: command.inspectedOn, inspector: command.act.actor, bales: command.bales,
            conforming: command.conforming, findings: command.findings,
            notOpened: routed.openBales.filter { !opened.contains($0) })
        guard command.conforming else {
            return LotOutcome(
                lot: [.inspected(inspected), .refused(LotRefused(findings: command.findings))], certificate: nil)
        }
        let issued = CertificateIssued(presented, controlDate: command.inspectedOn, command.certificate, command.act)
        return LotOutcome(lot: [.inspected(inspected), .certified(LotCertified(issued))], certificate: issued)
    }

    /// Recorded once, when the deadline of a lot that still waits has passed.
    package func missDeadline(at now: Instant) -> [LotEvent] {
        guard phase == .awaitingInspection, !deadlineMissed, let deadline = routed?.deadline, deadline < now
        else { return [] }
        return [.deadlineMissed(LotDeadlineMissed(deadline: deadline))]
    }

    private func requireAwaiting() throws(Refusal) {
        guard phase == .awaitingInspection else {
            throw .state("M21/1", tr: "Parti muayene beklemiyor.", en: "The lot does not await an inspection.")
        }
    }

    private static let notPresented = Refusal.notFound(tr: "Parti bulunamadı.", en: "There is no such lot.")
}

/// What a decision about a lot writes: into its own stream, and into that of a new certificate.
package struct LotOutcome: Equatable, Sendable {
    package let lot: [LotEvent]
    package let certificate: CertificateIssued?
}

extension LotCertified {
    fileprivate init(_ issued: CertificateIssued) {
        self.init(certificate: issued.number, controlDate: issued.controlDate)
    }
}

extension LotPresented {
    fileprivate init(_ command: PresentLot) {
        let declared = command.declaration
        self.init(
            lot: command.lot, number: command.number, season: command.season, factory: command.factory,
            firm: command.firm, directorate: command.directorate, owner: command.owner,
            ownerRevision: command.ownerRevision, inspector: command.inspector, method: declared.method,
            ginningMethod: declared.ginningMethod, group: declared.group, cottonClass: declared.cottonClass,
            type: declared.type, moisture: declared.moisture, sustainable: declared.sustainable,
            warehouse: declared.warehouse, laboratoryReport: declared.laboratoryReport, bales: declared.bales,
            presentedOn: command.act.today, previousCertificate: declared.previousCertificate,
            signature: command.signature)
    }
}

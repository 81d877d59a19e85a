package import Regulation

extension TradeApplication {
    /// M28/1. Green and blue are concluded at once, with a reference; red and yellow wait for an inspector.
    package func submit(_ command: SubmitTradeApplication, for firm: Firm) throws(Refusal) -> [TradeApplicationEvent] {
        guard submission == nil else {
            throw Refusal.state("M28/1", tr: "Başvuru daha önce yapılmış.", en: "The application was made already.")
        }
        let checked = try TradeDeclaration.check(command, for: firm)
        let submitted = TradeApplicationSubmitted(
            command, tariffLine: checked.tariffLine, country: checked.country,
            deadline: TradeDeadline.deadline(
                of: command.direction, submittedAt: command.act.at, by: command.act.rules))
        if command.risk.lane.awaitsExamination { return [.tradeApplicationSubmitted(submitted)] }
        return [
            .tradeApplicationSubmitted(submitted),
            .referenceIssued(ReferenceIssue.reference(command.referenceDigits, act: command.act)),
        ]
    }

    /// M29/3, M29/4, M30/3, M30/4. A result that comes after the deadline still counts.
    package func inspect(_ command: RecordTradeInspection) throws(Refusal) -> [TradeApplicationEvent] {
        guard let submission, phase == .awaitingInspection else {
            throw Refusal.state(
                submission?.direction.inspectionRule, tr: "Başvuru denetim beklemiyor.",
                en: "The application does not await an inspection.")
        }
        var faults = Faults()
        faults.add(contentsOf: TradeInspection.faults(command, of: submission))
        try faults.throwIfAny()
        let recorded = TradeInspectionRecorded(
            inspectedOn: command.inspectedOn, conforming: command.conforming, checks: command.checks,
            findings: command.allFindings(of: submission.direction), inspector: command.inspector)
        return [
            .tradeInspectionRecorded(recorded),
            command.conforming
                ? .referenceIssued(ReferenceIssue.reference(command.referenceDigits, act: command.act))
                : .tradeApplicationRefused(TradeApplicationRefused(findings: recorded.findings)),
        ]
    }

    /// Before the reference is used. An expired one may be cancelled too, which gives back what it took from
    /// certificates.
    package func cancel(_ command: CancelTradeApplication) throws(Refusal) -> [TradeApplicationEvent] {
        switch phase {
        case .awaitingInspection, .concluded(_, use: nil): break
        case .concluded(_, use: .some):
            throw Refusal.state(
                "M32/1", tr: "Referans numarası gümrük beyannamesinde kullanılmış; başvuru iptal edilemez.",
                en: "The reference was used in a customs declaration; the application cannot be cancelled.")
        case .notSubmitted, .refused, .cancelled:
            throw Refusal.state(
                "M28/1", tr: "Sonuçlanmamış veya kullanılmamış bir başvuru bulunmuyor.",
                en: "There is no application that is open or unused.")
        }
        let faults = FreeText.faults(command.reason, at: "/reason")
        if !faults.isEmpty { throw Refusal(.rule, faults) }
        return [
            .tradeApplicationCancelled(
                TradeApplicationCancelled(reason: command.reason, replacement: command.replacement))
        ]
    }

    /// M29/1, M30/1: once, where the deadline passed while the application waited.
    package func missDeadline(_ command: RecordMissedTradeDeadline) -> [TradeApplicationEvent] {
        guard let submission, phase == .awaitingInspection, !deadlineMissed, submission.deadline < command.act.at else {
            return []
        }
        return [.tradeDeadlineMissed(TradeDeadlineMissed(deadline: submission.deadline))]
    }
}

import Regulation

/// M35/1: what is to be mended, and by when. Template: `factory-warnings`, over `warnings`.
struct WarningEntry: Sendable {
    let number: String
    let on: String
    let remedyBy: String
    let findings: [FaultLine]
    /// While it is open; nothing runs in the past.
    let deadline: Deadline?
    let state: StatusTag
    /// Where its remedy is recorded; `nil`: not now, or not by the visitor.
    let remedy: String?

    init(_ warning: SupervisedFactory.Warning, at moment: AsOf? = nil, _ visit: Visit, remedy: String? = nil) {
        let texts = visit.texts
        number = String(warning.number)
        on = visit.formats.date(warning.on)
        remedyBy = visit.formats.date(warning.remedyBy)
        findings = warning.findings.map { FaultLine(ProblemAnswer.Entry(pointer: "", detail: $0.note, rule: $0.rule)) }
        deadline = warning.isOpen && moment?.instant == nil ? Deadline(endOf: warning.remedyBy, visit) : nil
        state =
            if let on = warning.remediedOn {
                StatusTag(texts("oversight.warning.remedied", ["date": visit.formats.date(on)]), .good)
            } else {
                StatusTag(
                    texts(warning.overdue ? "oversight.factory.overdue" : "oversight.warning.open"),
                    warning.overdue ? .bad : .waiting)
            }
        self.remedy = warning.isOpen ? remedy : nil
    }
}

/// M35/1, M35/2
struct SuspensionEntry: Sendable {
    let period: String
    let cause: String
    let warning: String
    let state: StatusTag
    let deadline: Deadline?

    init(_ suspension: SupervisedFactory.Suspension, at moment: AsOf, _ visit: Visit) {
        let (texts, formats, day) = (visit.texts, visit.formats, moment.day(visit))
        period = "\(formats.date(suspension.from)) – \(formats.date(suspension.until))"
        cause = suspension.cause
        warning = texts("oversight.suspension.forWarning", ["number": String(suspension.warning)])
        let isNow = suspension.from <= day && day <= suspension.until
        state =
            suspension.until < day
            ? StatusTag(texts("oversight.suspension.over"), .quiet)
            : StatusTag(texts(isNow ? "oversight.suspension.now" : "oversight.suspension.coming"), .bad)
        deadline = isNow && moment.instant == nil ? Deadline(endOf: suspension.until, visit) : nil
    }
}

/// M19/2: how a season was decided.
struct SeasonEntry: Sendable {
    let season: String
    let status: StatusTag
    let about: String

    init(_ decision: SeasonDecisionAnswer, _ visit: Visit) {
        season = decision.season
        let tone: StatusTag.Tone = ["approved": .good, "rejected": .bad][decision.status] ?? .waiting
        status = StatusTag(visit.texts.of(decision.status, under: "gin.season.status"), tone)
        about = [
            visit.texts("oversight.season.from", ["date": visit.formats.date(decision.startsOn)]),
            decision.methods.map { visit.texts.of($0, under: "lot.method") }.joined(separator: ", "),
            decision.decidedOn.map { visit.texts("oversight.season.decided", ["date": visit.formats.date($0)]) },
            decision.reason,
        ].compactMap(\.self).joined(separator: " · ")
    }
}

/// M15/1: who answers for the factory's classing.
struct InspectorEntry: Sendable {
    let name: String
    let status: StatusTag
    let about: String

    /// Of the notification that was approved last.
    static func all(of decisions: [SeasonDecisionAnswer], at moment: AsOf, _ visit: Visit) async throws
        -> [InspectorEntry]
    {
        var found: [InspectorEntry] = []
        for id in decisions.first(where: { $0.status == "approved" })?.responsibleInspectors ?? [] {
            let path = "/v1/responsible-inspectors/\(id.percentEncoded)"
            guard let inspector: InspectorAnswer = try await visit.find(path, moment.query, mayBeHidden: true) else {
                continue
            }
            found.append(InspectorEntry(inspector, visit))
        }
        return found
    }

    private init(_ inspector: InspectorAnswer, _ visit: Visit) {
        let texts = visit.texts
        name = inspector.name
        status = StatusTag(
            texts.of(inspector.status, under: "oversight.inspector.status"),
            inspector.status == "authorised" ? .good : .bad)
        about = [
            inspector.userId, inspector.authorisationNumber,
            inspector.validUntil.map { texts("oversight.firm.until", ["date": visit.formats.date($0)]) },
            inspector.warnings.isEmpty
                ? nil
                : texts("oversight.inspector.warnings", ["count": visit.formats.count(inspector.warnings.count)]),
        ].compactMap(\.self).joined(separator: " · ")
    }
}

/// M33/1: what a commission found.
struct InspectionEntry: Sendable {
    let on: String
    let cause: String
    let commission: String
    let findings: [FaultLine]
    let isClean: Bool
    let mustBeReferred: Bool

    init(_ inspection: SupervisedFactory.Inspection, _ visit: Visit) {
        on = visit.formats.date(inspection.on)
        cause = visit.texts.of(inspection.cause, under: "oversight.inspection.cause")
        commission = inspection.commission.map(\.userId).joined(separator: ", ")
        findings = inspection.findings.map {
            FaultLine(ProblemAnswer.Entry(pointer: "", detail: $0.note, rule: $0.rule))
        }
        isClean = findings.isEmpty
        mustBeReferred = inspection.mustBeReferred
    }
}

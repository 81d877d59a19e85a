import Application
import CottonControl
import Regulation

struct FactoryWarningBody: RequestBody {
    let findings: [Finding]
    let remedyBy: CalendarDate
    let inspection: Int?

    /// One `finding`, or several `findings`.
    init?(_ fields: FieldReader) {
        let one = fields.optional("finding", .finding)
        let several = fields.optional("findings", .list(.object(Finding.self), atMost: 100), otherwise: [])
        let remedyBy = fields.required("remedyBy", .date)
        inspection = fields.optional("inspection", .integer(1...1_000_000))
        guard let remedyBy else { return nil }
        findings = (one.map { [$0] } ?? []) + several
        self.remedyBy = remedyBy
    }
}

/// The day of what is recorded; today where none is given.
struct DayBody: RequestBody {
    let on: CalendarDate?

    init?(_ fields: FieldReader) {
        on = fields.optional("on", .date)
    }
}

struct SuspensionBody: RequestBody {
    let from: CalendarDate
    let until: CalendarDate
    let cause: String
    let warning: Int?

    init?(_ fields: FieldReader) {
        let from = fields.required("from", .date)
        let until = fields.required("until", .date)
        let cause = fields.required("cause", .text(1...500))
        warning = fields.optional("warning", .integer(1...1_000_000))
        guard let from, let until, let cause else { return nil }
        self.from = from
        self.until = until
        self.cause = cause
    }
}

extension FactoryInspectionRecord: RequestBody {
    package init?(_ fields: FieldReader) {
        let on = fields.required("on", .date)
        let cause = fields.required("cause", .oneOf(InspectionCause.self))
        let commission = fields.required("commission", .list(.object(CommissionMemberName.self), atMost: 50))
        let findings = fields.optional("findings", .list(.object(InspectionFinding.self), atMost: 100), otherwise: [])
        let samples = fields.optional("samples", .list(.object(SampleBody.self), atMost: 500), otherwise: [])
        guard let on, let cause, let commission else { return nil }
        self.init(
            on: on, cause: cause, commission: commission, findings: findings,
            samples: samples.enumerated().map { index, sample in
                SampleTaken(sample: index + 1, what: sample.what, netWeight: sample.netWeight)
            })
    }
}

/// By `code`, whose rule it is, or by the rule alone.
extension InspectionFinding: RequestBody {
    package init?(_ fields: FieldReader) {
        let code = fields.optional("code", .oneOf(FindingCode.self))
        let rule = fields.optional("rule", .citation)
        let note = fields.required("note", .text(1...500))
        if !fields.isGiven("code"), !fields.isGiven("rule") {
            fields.fault(
                at: "code", tr: "Tespitin kodu ya da maddesi yazılmalıdır.", en: "A finding has a code or a rule.")
        }
        guard let rule = rule ?? code?.rule, let note else { return nil }
        self.init(code: code, rule: rule, note: note)
    }
}

private struct SampleBody: RequestBody {
    let what: String
    let netWeight: Kilograms?

    init?(_ fields: FieldReader) {
        let what = fields.required("what", .text(1...500))
        netWeight = fields.optional("netKg", .kilograms)
        guard let what else { return nil }
        self.what = what
    }
}

extension ChangeReport: RequestBody {
    package init?(_ fields: FieldReader) {
        let on = fields.required("on", .date)
        let conditions = fields.required("conditions", .list(.oneOf(ChangedCondition.self), atMost: 50))
        let note = fields.required("note", .text(1...500))
        let inspectors = fields.optional(
            "responsibleInspectors", .list(FieldKind<InspectorID>.identifier(), atMost: 100))
        guard let on, let conditions, let note else { return nil }
        self.init(on: on, conditions: conditions, note: note, responsibleInspectors: inspectors)
    }
}

struct ChangeDecisionBody: RequestBody {
    let decision: ChangeDecision
    let note: String?

    init?(_ fields: FieldReader) {
        let decision = fields.required("decision", .oneOf(ChangeDecision.self))
        note = fields.optional("note", .text(0...500))
        guard let decision else { return nil }
        self.decision = decision
    }
}

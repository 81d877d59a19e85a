import Regulation

/// M29/3, M30/3: the reference made of a conforming control, or of the firm's declaration where no inspector is needed.
/// Valid for two months from the day it is made; the same-numbered day still counts.
enum ReferenceIssue {
    static func reference(_ digits: ReferenceDigits, act: Act) -> ReferenceIssued {
        let fixed = [act.rules.text(.outOfScopeExportReference), act.rules.text(.outOfScopeImportReference)]
        return ReferenceIssued(
            number: .make(from: digits, avoiding: fixed), validFrom: act.today,
            validUntil: Period.months(act.rules.number(.referenceValidityMonths), after: act.today))
    }
}

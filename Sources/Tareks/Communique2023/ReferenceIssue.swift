package import Regulation

/// M29/3, M30/3: the reference made of a conforming control, or of the firm's declaration where no inspector is needed.
/// Valid for two months from the day it is made; the same-numbered day still counts.
package enum ReferenceIssue {
    static func reference(_ digits: ReferenceDigits, act: Act) -> ReferenceIssued {
        let fixed = [act.rules.text(.outOfScopeExportReference), act.rules.text(.outOfScopeImportReference)]
        return ReferenceIssued(
            number: .make(from: digits, avoiding: fixed), validFrom: act.today,
            validUntil: lastDay(madeOn: act.today, act.rules))
    }

    private static func lastDay(madeOn date: CalendarDate, _ rules: Rules) -> CalendarDate {
        Period.months(rules.number(.referenceValidityMonths), after: date)
    }

    /// M32/1: what these rules say to a reference that a declaration names on a day.
    package static func faults(
        using number: ReferenceNumber, madeOn date: CalendarDate, on day: CalendarDate, _ rules: Rules
    ) -> [Fault] {
        let last = lastDay(madeOn: date, rules)
        guard day > last else { return [] }
        return [
            Fault(
                "M32/1", at: "/reference", tr: "\(number) referansının süresi \(last) günü dolmuş olurdu.",
                en: "Reference \(number) would have ended on \(last).")
        ]
    }
}

package import Regulation

/// M23/1: a certificate is valid one year from the control date; its bales are then controlled again.
package enum CertificateValidity {
    /// By the rules of the control's own day.
    static func lastDay(controlledOn date: CalendarDate, _ rules: Rules) -> CalendarDate {
        Period.months(rules.on(date).number(.certificateValidityMonths), after: date)
    }

    /// What is refused of a certificate that is used on a day past its last.
    /// - Parameter rule: M24/1 of a transfer or split, M26/2 of an export.
    package static func faults(
        using number: CertificateNumber, controlledOn date: CalendarDate, on day: CalendarDate, _ rules: Rules,
        rule: Citation, at pointer: String
    ) -> [Fault] {
        let last = lastDay(controlledOn: date, rules)
        guard day > last else { return [] }
        return [
            Fault(
                rule, at: pointer, tr: "\(number) belgesinin süresi \(last) günü dolmuş olurdu (M23/1).",
                en: "Certificate \(number) would have ended on \(last) (M23/1).")
        ]
    }
}

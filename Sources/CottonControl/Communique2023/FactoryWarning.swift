import Regulation

/// M35/1: at most thirty days to mend what is named. M36/2: one month to employ another responsible inspector.
enum FactoryWarning {
    /// M36/2
    static let replacement = Finding(
        rule: "M36/2", note: "Yetkisi iptal edilen Pamuk Sorumlu Denetçisinin yerine yenisi istihdam edilmelidir.")

    static func lastDayToEmploy(_ act: Act) -> CalendarDate {
        Period.months(act.rules.number(.replacementMonths), after: act.today)
    }

    static func faults(_ command: WarnFactory) -> [Fault] {
        let today = command.act.today
        let last = lastDay(command)
        var faults = Faults()
        faults.require(
            !command.findings.isEmpty, "M35/1", at: "/finding",
            tr: "Uyarıda tespit edilen uygunsuzluk belirtilmelidir.", en: "A warning names what was found.")
        for finding in command.findings {
            faults.add(contentsOf: Commission.faults(naming: finding, rule: "M35/1", at: "/finding"))
        }
        faults.require(
            command.remedyBy >= today, "M35/1", at: "/remedyBy", tr: "Giderme süresi geçmişte bitemez.",
            en: "The time for mending does not end in the past.")
        faults.require(
            command.remedyBy <= last, isOfEmployment(command) ? "M36/2" : "M35/1", at: "/remedyBy",
            tr: "Uygunsuzluğun giderilmesi için en geç \(last) tarihine kadar süre tanınabilir.",
            en: "The time for mending ends on \(last) at the latest.")
        return faults.list
    }

    private static func lastDay(_ command: WarnFactory) -> CalendarDate {
        isOfEmployment(command)
            ? lastDayToEmploy(command.act)
            : command.act.today.adding(days: command.act.rules.number(.remedyMaximumDays))
    }

    private static func isOfEmployment(_ command: WarnFactory) -> Bool {
        !command.findings.isEmpty && command.findings.allSatisfy { $0.rule == "M36/2" }
    }
}

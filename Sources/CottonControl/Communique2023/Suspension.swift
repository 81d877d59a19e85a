import Regulation

/// M35/1: where a warning is not heeded, no classing and control for at least one month, and three on a repeat.
enum Suspension {
    static func faults(_ command: SuspendFactory, of factory: Factory, for warning: Int?) -> [Fault] {
        var faults = Faults()
        faults.require(
            Wording.isGiven(command.cause), "M35/1", at: "/cause", tr: "Askıya alma sebebi yazılmalıdır.",
            en: "The cause of a suspension is given.")
        faults.require(
            command.from >= command.act.today, "M35/2", at: "/from", tr: "Askı bugünden önce başlayamaz.",
            en: "A suspension does not begin before today.")
        faults.add(contentsOf: length(command, of: factory))
        faults.add(contentsOf: self.warning(command, of: factory, warning))
        return faults.list
    }

    private static func length(_ command: SuspendFactory, of factory: Factory) -> [Fault] {
        guard command.until > command.from else {
            return [
                Fault(
                    "M35/1", at: "/until", tr: "Askının sonu başlangıcından sonra olmalıdır.",
                    en: "A suspension ends after it begins.")
            ]
        }
        let repeated = !factory.suspensions.isEmpty
        let months = command.act.rules.number(repeated ? .repeatedSuspensionMinimumMonths : .suspensionMinimumMonths)
        let earliest = Period.months(months, after: command.from)
        guard command.until < earliest else { return [] }
        return [
            Fault(
                "M35/1", at: "/until",
                tr: (repeated ? "Uygunsuzluğun tekrarı halinde askı" : "Askı")
                    + " en az \(months) ay sürer; en erken \(earliest) tarihinde bitebilir.",
                en: (repeated ? "On a repeat a suspension" : "A suspension")
                    + " lasts at least \(months) month(s) and ends on \(earliest) at the earliest.")
        ]
    }

    /// There is a warning whose time is over when the suspension begins, and which was not heeded in it.
    private static func warning(_ command: SuspendFactory, of factory: Factory, _ number: Int?) -> [Fault] {
        guard let number else { return [unwarned(factory)] }
        guard let warning = factory.warning(number) else {
            return [
                Fault("M35/1", at: "/warning", tr: "\(number) sayılı uyarı yok.", en: "There is no warning \(number).")
            ]
        }
        var faults = Faults()
        faults.require(
            !factory.isSettled(warning), "M35/1", at: "/warning",
            tr: "Bu uyarıdaki uygunsuzluk süresinde giderilmiş ya da askısı uygulanmıştır.",
            en: "What this warning named was mended in time, or the factory was suspended for it already.")
        faults.require(
            warning.warned.remedyBy < command.from, "M35/1", at: "/from",
            tr: "Uyarıda tanınan süre \(warning.warned.remedyBy) tarihine kadardır; askı daha önce başlayamaz.",
            en: "The warning gives time until \(warning.warned.remedyBy); no suspension begins before that is over.")
        return faults.list
    }

    private static func unwarned(_ factory: Factory) -> Fault {
        guard let open = factory.warnings.filter(\.isOpen).map(\.warned.remedyBy).min() else {
            return Fault(
                "M35/1", tr: "Fabrika, giderilmemiş bir uygunsuzluk için yazılı olarak uyarılmış olmalıdır.",
                en: "The factory must have been warned in writing of something that is not remedied.")
        }
        return Fault(
            "M35/1", at: "/from", tr: "Uyarıda tanınan süre \(open) tarihine kadardır; askı daha önce başlayamaz.",
            en: "The warning gives time until \(open); no suspension begins before that is over.")
    }
}

package import Regulation

extension Factory {
    /// M35/1, M36/2: a warning names what was found and by when it is to be mended.
    package func warn(_ command: WarnFactory) throws(Refusal) -> [FactoryEvent] {
        _ = try known()
        var faults = Faults()
        faults.add(contentsOf: FactoryWarning.faults(command))
        try faults.throwIfAny()
        return [
            .warned(
                FactoryWarned(
                    warning: (warnings.map(\.warned.warning).max() ?? 0) + 1, findings: command.findings,
                    on: command.act.today, remedyBy: command.remedyBy))
        ]
    }

    /// M35/1: once; later than the time given as well, since M35/3 asks for it before a new notification.
    package func remedy(_ command: RemedyWarning) throws(Refusal) -> [FactoryEvent] {
        _ = try known()
        guard let warning = warning(command.warning) else {
            throw .notFound(tr: "Böyle bir uyarı yok.", en: "There is no such warning.")
        }
        guard warning.isOpen else {
            throw .state(
                "M35/1", tr: "Bu uyarıdaki uygunsuzluk daha önce giderilmiştir.",
                en: "What this warning named was remedied before.")
        }
        guard warning.warned.on <= command.on, command.on <= command.act.today else {
            throw .rule(
                "M35/1", at: "/on", tr: "Giderilme tarihi, uyarı tarihi ile bugün arasında olmalıdır.",
                en: "The day of the remedy lies between the warning and today.")
        }
        return [.warningRemedied(WarningRemedied(warning: command.warning, on: command.on))]
    }

    /// M35/1, M35/2: at least one month, and three where the factory was suspended before.
    package func suspend(_ command: SuspendFactory) throws(Refusal) -> [FactoryEvent] {
        _ = try known()
        let event = FactorySuspended(
            from: command.from, until: command.until, cause: command.cause, warning: command.warning)
        if suspensions.contains(event) { return [] }
        var faults = Faults()
        faults.add(contentsOf: Suspension.faults(command, of: self))
        try faults.throwIfAny()
        return [.suspended(event)]
    }

    /// M33/1: at any time, by a commission.
    package func inspect(_ command: InspectFactory) throws(Refusal) -> [FactoryEvent] {
        _ = try known()
        var faults = Faults()
        faults.require(
            command.on <= command.act.today, "M33/1", at: "/on", tr: "Denetim tarihi bugünden sonra olamaz.",
            en: "An inspection is not recorded before its day.")
        faults.add(contentsOf: Commission.faults(command.members, rule: "M33/1", at: "/commission", command.act.rules))
        faults.add(contentsOf: Commission.faults(naming: command.findings, rule: "M33/1", at: "/findings"))
        try faults.throwIfAny()
        return [
            .inspected(
                FactoryInspected(
                    on: command.on, cause: command.cause, members: command.members, findings: command.findings))
        ]
    }
}

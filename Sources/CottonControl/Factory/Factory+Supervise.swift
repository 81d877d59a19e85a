package import Regulation

extension Factory {
    /// M35/1, M36/2: a warning names what was found and by when it is to be mended.
    package func warn(_ command: WarnFactory) throws(Refusal) -> [FactoryEvent] {
        let known = try known()
        var faults = Faults()
        faults.add(contentsOf: FactoryWarning.faults(command))
        faults.require(
            command.inspection.map { inspection($0) != nil } ?? true, "M33/1", at: "/inspection",
            tr: "Bu fabrikada böyle bir denetim yok.", en: "There was no such inspection of this factory.")
        try faults.throwIfAny()
        return [
            .warned(
                FactoryWarned(
                    warning: nextWarning, directorate: known.directorate, findings: command.findings,
                    on: command.act.today, remedyBy: command.remedyBy, inspection: command.inspection))
        ]
    }

    /// M36/2: the factory is warned to employ another, in whose place one may already be warned of.
    package func lose(_ command: LoseInspector) throws(Refusal) -> [FactoryEvent] {
        let known = try known()
        guard !warnings.contains(where: { $0.isOpen && $0.warned.inspector == command.inspector }) else { return [] }
        return [
            .warned(
                FactoryWarned(
                    warning: nextWarning, directorate: known.directorate, findings: [FactoryWarning.replacement],
                    on: command.act.today, remedyBy: FactoryWarning.lastDayToEmploy(command.act),
                    inspector: command.inspector))
        ]
    }

    /// M36/2: others work there now, so that warnings to employ one are heeded.
    package func employ(_ inspectors: [NotifiedInspector], on date: CalendarDate) -> [FactoryEvent] {
        let able = Set(inspectors.filter { $0.authorised && $0.isUser }.map(\.id))
        guard !able.isEmpty else { return [] }
        return warnings.filter { warning in
            warning.isOpen && warning.warned.inspector.map { !able.contains($0) } ?? false
        }.map { .warningRemedied(WarningRemedied(warning: $0.warned.warning, on: date)) }
    }

    /// M35/1, M36/2: recorded once, when the time for mending has passed in vain.
    package func missRemedy(of number: Int, at now: Instant) -> [FactoryEvent] {
        guard let warning = warning(number), warning.isOpen, !warning.isOverdue,
            Istanbul.lastSecond(of: warning.warned.remedyBy) < now
        else { return [] }
        return [.warningOverdue(WarningOverdue(warning: number, remedyBy: warning.warned.remedyBy))]
    }

    private var nextWarning: Int { (warnings.map(\.warned.warning).max() ?? 0) + 1 }

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

    /// M35/1, M35/2: for a warning that was not heeded; at least one month, and three where the factory was suspended
    /// before. The same again is nothing new.
    package func suspend(_ command: SuspendFactory) throws(Refusal) -> [FactoryEvent] {
        _ = try known()
        if suspensions.contains(where: { $0.isSame(as: command) }) { return [] }
        let number = command.warning ?? unheededWarnings(on: command.from).first?.warned.warning
        var faults = Faults()
        faults.add(contentsOf: Suspension.faults(command, of: self, for: number))
        try faults.throwIfAny()
        guard let number else { return [] }
        return [
            .suspended(
                FactorySuspended(
                    from: command.from, until: command.until, cause: command.cause, warning: number))
        ]
    }
}

extension FactorySuspended {
    fileprivate func isSame(as command: SuspendFactory) -> Bool {
        from == command.from && until == command.until && cause == command.cause
            && (command.warning == nil || command.warning == warning)
    }
}

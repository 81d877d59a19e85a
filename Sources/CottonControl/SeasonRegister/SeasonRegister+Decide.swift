package import Regulation

extension SeasonRegister {
    /// M19/2, M35/3: an approved notification opens the season, a later one opens it again; the numbering goes on.
    package func open(_ command: OpenSeason) throws(Refusal) -> [SeasonRegisterEvent] {
        guard let permit else { return [.opened(SeasonOpened(permit: command.permit))] }
        if permit == command.permit { return [] }
        guard permit.factory == command.permit.factory, permit.season == command.permit.season,
            permit.registryNumber == command.permit.registryNumber
        else {
            throw .state(
                "M11/4", tr: "Sezonun fabrikası ve sicil numarası değişmez.",
                en: "A season's factory and registry number do not change.")
        }
        return [.reopened(SeasonReopened(permit: command.permit))]
    }

    /// M34/1-b, M36/2: nothing where the season is not open; its first notification will name them.
    package func employ(_ inspectors: [InspectorID], on date: CalendarDate) -> [SeasonRegisterEvent] {
        guard let permit, permit.responsibleInspectors != inspectors else { return [] }
        return [.staffChanged(SeasonStaffChanged(responsibleInspectors: inspectors, on: date))]
    }

    /// M11/4: the number after the last one. M19, M20/1, M15/1, M35: only where the factory may work.
    package func number(_ command: NumberLot) throws(Refusal) -> [SeasonRegisterEvent] {
        var faults = Faults()
        if let permit = permit(on: command.act.today) {
            faults.add(contentsOf: WorkingPermit.faults(command, under: permit))
        } else {
            faults.add(
                Fault(
                    "M19/2", tr: "Fabrikanın bu sezon için onaylanmış bildirimi yok.",
                    en: "The factory has no approved notification for this season."))
        }
        faults.add(contentsOf: StandingRule.faults(command.standing))
        try faults.throwIfAny()
        return [
            .lotNumbered(
                LotNumbered(
                    sequence: nextSequence, lot: command.lot, examined: command.examined, owner: command.owner))
        ]
    }
}

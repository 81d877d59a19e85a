package import Regulation

extension Factory {
    /// M34/1-b: the directorate is told of a change in the conditions; it may be told of it late.
    package func report(_ command: ReportChange) throws(Refusal) -> [FactoryEvent] {
        let known = try known()
        if changes.contains(where: { $0.isOpen && $0.reported.report == command.report }) { return [] }
        var faults = Faults()
        faults.add(contentsOf: ConditionsReport.faults(command))
        try faults.throwIfAny()
        return [
            .changeReported(
                ChangeReported(
                    change: (changes.map(\.reported.change).max() ?? 0) + 1, directorate: known.directorate,
                    report: command.report, reportedOn: command.act.today))
        ]
    }

    /// M34/1-b, M19/2: noted, or looked at by a commission first and noted then. Other inspectors work there from the
    /// day on which it is noted.
    package func decide(_ command: DecideChange) throws(Refusal) -> [FactoryEvent] {
        _ = try known()
        guard let change = change(command.change) else {
            throw .notFound(tr: "Böyle bir değişiklik bildirimi yok.", en: "There is no such report of a change.")
        }
        if change.decided?.decision == command.decision { return [] }
        guard change.isOpen else {
            throw .state("M34/1-b", tr: "Değişiklik kaydedilmiştir.", en: "The change is noted.")
        }
        var faults = Faults()
        if command.decision == .noted {
            faults.add(contentsOf: ConditionsReport.faults(noting: command, change, after: inspections))
        }
        try faults.throwIfAny()
        let decided = FactoryEvent.changeDecided(
            ChangeDecided(
                change: command.change, decision: command.decision, note: command.note, on: command.act.today))
        guard command.decision == .noted, change.reported.report.responsibleInspectors != nil else { return [decided] }
        return [decided] + employ(command.inspectors, on: command.act.today)
    }
}

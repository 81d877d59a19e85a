import Regulation

/// M34/1-b: a change in the conditions behind a permit is reported, named, and not before it happens.
enum ConditionsReport {
    private static let longestNote = 500

    static func faults(_ command: ReportChange) -> [Fault] {
        let report = command.report
        var faults = Faults()
        faults.require(
            report.on <= command.act.today, "M34/1-b", at: "/on", tr: "Değişiklik tarihi bugünden sonra olamaz.",
            en: "A change is not reported before its day.")
        faults.require(
            !report.conditions.isEmpty, "M34/1-b", at: "/conditions", tr: "Hangi koşulun değiştiği yazılmalıdır.",
            en: "The conditions that changed are named.")
        faults.require(
            Wording.isGiven(report.note) && report.note.utf8.count <= longestNote, "M34/1-b", at: "/note",
            tr: "Değişiklik yazılmalı ve \(longestNote) baytı aşmamalıdır.",
            en: "The change is described, in at most \(longestNote) bytes.")
        faults.require(
            report.conditions.contains(.responsibleInspectors) == (report.responsibleInspectors != nil), "M34/1-b",
            at: "/responsibleInspectors",
            tr: "Denetçi değiştiyse yenilerinin tamamı yazılır; değişmediyse yazılmaz.",
            en: "Where the inspectors changed, all the new ones are named, and else none.")
        if report.responsibleInspectors != nil {
            faults.add(contentsOf: NotificationConditions.staff(command.inspectors))
        }
        return faults.list
    }

    /// Where an examination was ordered, a commission was there since; M15/1: and the new inspectors may still work.
    static func faults(noting command: DecideChange, _ change: Factory.Change, after inspections: [Factory.Inspection])
        -> [Fault]
    {
        var faults = Faults()
        if let ordered = change.decided, ordered.decision == .examination {
            faults.require(
                inspections.contains { $0.inspected.on >= ordered.on }, "M19/2", at: "/decision",
                tr: "\(ordered.on) tarihinde istenen inceleme kaydedilmemiştir.",
                en: "The examination that was ordered on \(ordered.on) is not on record.")
        }
        if change.reported.report.responsibleInspectors != nil {
            faults.add(contentsOf: NotificationConditions.faults(approving: command.inspectors))
        }
        return faults.list
    }
}

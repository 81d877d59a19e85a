import Regulation
import Tareks

/// M19/1: two weeks before work starts, with staff and infrastructure shown. M18/1: defined in TAREKS.
enum NotificationConditions {
    static func faults(_ command: NotifySeason) -> [Fault] {
        var faults = Faults()
        faults.add(
            contentsOf: start(command.startsOn, in: command.season, notifiedOn: command.act.today, command.act.rules))
        faults.add(contentsOf: tareks(command))
        faults.require(
            !command.methods.isEmpty, "M19/1", at: "/methods",
            tr: "En az bir kontrol yöntemi (sondaj, tek balya) seçilmelidir.",
            en: "At least one control method is chosen.")
        faults.add(contentsOf: staff(command.inspectors))
        faults.add(contentsOf: documents(command.documents))
        return faults.list
    }

    /// M15/1, M18/1: what held when the notification was made holds still.
    static func faults(approving inspectors: [NotifiedInspector]) -> [Fault] {
        var faults = Faults()
        faults.require(
            inspectors.contains { $0.authorised && $0.isUser }, "M15/1",
            tr: "Bildirilen denetçilerden hiçbirinin bugün geçerli yetkisi yok.",
            en: "None of the inspectors who were notified has a valid authority today.")
        return faults.list
    }

    static func start(
        _ startsOn: CalendarDate, in season: Season, notifiedOn today: CalendarDate, _ rules: Rules
    ) -> [Fault] {
        let lead = rules.number(.notificationLeadDays)
        let earliest = today.adding(days: lead)
        var faults = Faults()
        faults.require(
            startsOn >= earliest, "M19/1", at: "/startsOn",
            tr: "Bildirim faaliyetten en az \(lead) gün önce yapılır; en erken \(earliest) tarihinde başlanabilir.",
            en: "Notification comes at least \(lead) days before work, which can start on \(earliest) at the earliest.")
        faults.require(
            season.contains(startsOn), "M19/1", at: "/startsOn",
            tr: "Başlangıç tarihi \(season) sezonunda değil.",
            en: "The start does not lie in the season \(season).")
        return faults.list
    }

    private static func tareks(_ command: NotifySeason) -> [Fault] {
        var faults = Faults()
        faults.require(
            command.firmDefined, "M18/1",
            tr: "Firma TAREKS'te çırçır prese fabrikası işleteni olarak tanımlı değil.",
            en: "The firm is not defined in TAREKS as one that runs a gin.")
        faults.require(
            command.firmHasInspectorUser, "M18/1",
            tr: "Firma adına en az bir Pamuk Sorumlu Denetçisi kullanıcı olarak yetkilendirilmelidir.",
            en: "At least one responsible inspector is authorised as a user of the firm.")
        faults.add(contentsOf: StandingRule.faults(command.standing))
        return faults.list
    }

    /// M15/1, M18/1
    static func staff(_ inspectors: [NotifiedInspector]) -> [Fault] {
        var faults = Faults()
        var seen: Set<InspectorID> = []
        faults.require(
            !inspectors.isEmpty, "M15/1", at: "/responsibleInspectors",
            tr: "En az bir Pamuk Sorumlu Denetçisi istihdam edilmelidir.",
            en: "At least one responsible inspector is employed.")
        for (index, inspector) in inspectors.enumerated() {
            faults.require(
                inspector.authorised, "M15/1", at: "/responsibleInspectors/\(index)",
                tr: "Bu kişinin geçerli bir Pamuk Sorumlu Denetçisi yetkisi yok.",
                en: "This person has no valid authority as a responsible inspector.")
            faults.require(
                inspector.isUser, "M18/1", at: "/responsibleInspectors/\(index)",
                tr: "Bu kişi TAREKS'te firma adına Pamuk Sorumlu Denetçisi olarak yetkilendirilmemiştir.",
                en: "This person is not authorised in TAREKS as the firm's responsible inspector.")
            faults.require(
                seen.insert(inspector.id).inserted, "M15/1", at: "/responsibleInspectors/\(index)",
                tr: "Aynı denetçi iki kez yazılmış.", en: "The same inspector is named twice.")
        }
        return faults.list
    }

    /// M19/2
    private static func documents(_ documents: [AttachedDocument]) -> [Fault] {
        var faults = Faults()
        for (index, document) in documents.enumerated() {
            faults.require(
                Wording.isGiven(document.kind), "M19/2", at: "/documents/\(index)/kind",
                tr: "Belgenin türü yazılmalıdır.", en: "The kind of a document is given.")
            faults.require(
                document.sha256.utf8.count == 64 && document.sha256.utf8.allSatisfy(isHexadecimal), nil,
                at: "/documents/\(index)/sha256", tr: "SHA-256 özeti 64 küçük onaltılık basamaktır.",
                en: "A SHA-256 digest is 64 hexadecimal digits in lower case.")
        }
        return faults.list
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
}

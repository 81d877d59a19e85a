import Regulation

/// M4/1-h: at least two people, at least one of them a trade inspector.
enum Commission {
    private static let longestNote = 500

    /// - Parameters:
    ///   - interested: those who act for the factory that is examined, its responsible inspectors before all.
    ///   - rule: the article under which the commission acts.
    static func faults(
        _ members: [CommissionMember], besides interested: Set<SubjectID>, rule: Citation, at pointer: String,
        _ rules: Rules
    ) -> [Fault] {
        let minimum = rules.number(.commissionMinimum)
        let people = Set(members.map(\.user))
        var faults = Faults()
        faults.require(
            people.count >= minimum, "M4/1-h", at: pointer,
            tr: "Komisyon en az \(minimum) kişiden oluşur; \(people.count) kişi yazıldı.",
            en: "A commission has at least \(minimum) people; \(people.count) were named.")
        faults.require(
            people.count == members.count, rule, at: pointer, tr: "Komisyonda bir kişi iki kez yazılmış.",
            en: "Someone is named twice in the commission.")
        faults.require(
            members.contains(where: \.tradeInspector), "M4/1-h", at: pointer,
            tr: "Komisyonun en az bir üyesi Ticaret Denetmeni olmalıdır.",
            en: "At least one member of a commission is a trade inspector.")
        for (index, member) in members.enumerated() {
            faults.require(
                !interested.contains(member.user), "M4/1-h", at: "\(pointer)/\(index)",
                tr: "Komisyon fabrikanın denetçisinin faaliyetlerini de inceler; fabrika adına işlem yapan biri üye "
                    + "olamaz.",
                en: "The commission examines the factory's inspector as well: nobody who acts for it is a member.")
        }
        return faults.list
    }

    /// M35/1, M36/1: the warning says what was found.
    static func faults(naming finding: Finding, rule: Citation, at pointer: String) -> [Fault] {
        var faults = Faults()
        faults.require(
            Wording.isGiven(finding.note), rule, at: pointer,
            tr: "Tespit edilen uygunsuzluk belirtilmelidir.", en: "What was found must be named.")
        faults.require(
            finding.note.utf8.count <= longestNote, nil, at: pointer,
            tr: "Tespit en çok \(longestNote) bayt olabilir.", en: "A finding has at most \(longestNote) bytes.")
        return faults.list
    }
}

import Regulation

/// M33/2: fraud, machines that spoil cotton and cotton of another region are referred under the Tüzük. M37/1: so is
/// whatever else is against the communiqué, under the Tüzük (a) or the decree on technical regulations (b).
enum Sanctions {
    /// M37/1 as a whole, or by its letter.
    private static let rules: [Citation] =
        ["M33/2", "M36/2", "M37/1"] + ["a", "b"].map { Citation(stringLiteral: "M37/1-\($0)") }
    private static let longestText = 500

    static func faults(_ command: FileReferral) -> [Fault] {
        var faults = Faults()
        let names = rules.map(\.text).joined(separator: ", ")
        faults.require(
            rules.contains(command.rule), "M37/1", at: "/rule", tr: "Sevkin dayanağı şunlardan biridir: \(names).",
            en: "A referral rests on one of: \(names).")
        faults.add(contentsOf: text(command.authority, at: "/to"))
        faults.add(contentsOf: text(command.note, at: "/note"))
        faults.require(
            command.on <= command.act.today, "M37/1", at: "/on", tr: "Sevk tarihi bugünden sonra olamaz.",
            en: "A referral is not recorded before its day.")
        if let inspection = command.inspection {
            faults.require(
                inspection.record != nil, "M33/1", at: "/inspection", tr: "Bu fabrikada böyle bir denetim yok.",
                en: "There was no such inspection of this factory.")
        }
        if command.rule == FindingCode.referred, command.inspection?.record?.mustBeReferred != true {
            faults.add(
                Fault(
                    "M33/2", at: "/inspection",
                    tr: "M33/2 kapsamında sevk, komisyonun bu maddeye göre bir tespitine dayanır.",
                    en: "A referral under M33/2 rests on a commission's finding under it."))
        }
        return faults.list
    }

    static func faults(_ command: ConcludeReferral, after filed: ReferralFiled) -> [Fault] {
        var faults = Faults()
        faults.add(contentsOf: text(command.note, at: "/note"))
        faults.require(
            filed.on <= command.on && command.on <= command.act.today, "M37/1", at: "/on",
            tr: "Sonuç tarihi, sevk tarihi ile bugün arasında olmalıdır.",
            en: "The result lies between the referral and today.")
        return faults.list
    }

    private static func text(_ text: String, at pointer: String) -> [Fault] {
        guard !Wording.isGiven(text) || text.utf8.count > longestText else { return [] }
        return [
            Fault(
                "M37/1", at: pointer, tr: "Bu alan yazılmalı ve \(longestText) baytı aşmamalıdır.",
                en: "This is given, in at most \(longestText) bytes.")
        ]
    }
}

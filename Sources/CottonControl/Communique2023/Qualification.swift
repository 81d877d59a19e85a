import Regulation

/// M15/3, M15/4, M17/3, GM1/1: who may apply for the authority of a responsible inspector.
enum Qualification {
    static func faults(_ command: RegisterInspector) -> [Fault] {
        var faults = Faults()
        faults.require(
            hasDiploma(command), "M15/3", at: "/education",
            tr: "Pamuk Sorumlu Denetçisi en az lise diplomasına sahip olmalıdır.",
            en: "A responsible inspector has at least a high-school diploma.")
        faults.require(
            !command.cottonMaster || command.basis == .exam, "M15/4", at: "/basis",
            tr: "Pamuk Ustası, eğitime katılıp sınavda başarılı olmak şartıyla yetkilendirilir.",
            en: "A Pamuk Ustası is authorised after training and exam.")
        if command.basis == .formerOfficial {
            faults.add(contentsOf: service(command.formerService, command.act.rules))
        }
        if let earlier = command.earlierAuthority { faults.add(contentsOf: legacy(earlier, of: command)) }
        return faults.list
    }

    /// GM1/1: authorised when the communiqué came into force.
    private static func legacy(_ earlier: EarlierAuthority, of command: RegisterInspector) -> [Fault] {
        var faults = Faults()
        faults.require(
            command.basis == .legacy, "GM1/1", at: "/earlierAuthority",
            tr: "Önceki yetki, yalnız kazanılmış hakka dayanan başvuruda yazılır.",
            en: "An earlier authority is written where the application rests on it.")
        faults.require(
            earlier.since <= Communique2023.inForce, "GM1/1", at: "/earlierAuthority/since",
            tr: "Yetki, Tebliğin yürürlüğe girdiği \(Communique2023.inForce) tarihinde mevcut olmalıdır.",
            en: "The authority must have been there on \(Communique2023.inForce), when the communiqué came into force.")
        return faults.list
    }

    /// M15/3. M15/4 asks a Pamuk Ustası for the training and the exam alone; GM1/1 keeps the rights of earlier ones.
    private static func hasDiploma(_ command: RegisterInspector) -> Bool {
        switch command.education {
        case .primarySchool, .middleSchool:
            command.basis == .legacy || (command.cottonMaster && command.basis == .exam)
        case .highSchool, .associate, .university, .postgraduate: true
        }
    }

    /// M17/3: at least five years in the post, left by resignation or retirement.
    private static func service(_ service: FormerService?, _ rules: Rules) -> [Fault] {
        let yearsInPost = rules.number(.formerServiceYears)
        guard let service else {
            return [
                Fault(
                    "M17/3", at: "/formerService", tr: "Önceki görev (unvan, yıl, ayrılma sebebi) yazılmalıdır.",
                    en: "The former service (post, years, how it ended) is given.")
            ]
        }
        var faults = Faults()
        faults.require(
            service.years >= yearsInPost, "M17/3", at: "/formerService/years",
            tr: "Bu görevde en az \(yearsInPost) yıl çalışılmış olmalıdır.",
            en: "At least \(yearsInPost) years were served in the post.")
        faults.require(
            service.leftBy != .other, "M17/3", at: "/formerService/leftBy",
            tr: "Görevden istifa veya emeklilik sebebiyle ayrılmış olmalıdır.",
            en: "The post was left by resignation or retirement.")
        return faults.list
    }
}

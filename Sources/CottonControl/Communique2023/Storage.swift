import Regulation

/// M9/2: moisture at most 8.5 %. M13/3, M14/3: packed, labelled and stacked before control.
enum Storage {
    /// - Parameter depots: where control may be done (M13/1, M14/1); anywhere where none is known.
    static func faults(_ declared: LotDeclaration, _ depots: [String], _ rules: Rules) -> [Fault] {
        let maximum = Percent(Permille(rules.number(.moistureMaximum)))
        let article: Citation = declared.method == .sondaj ? "M13/3" : "M14/3"
        var faults = Faults()
        faults.require(
            declared.moisture <= maximum, "M9/2", at: "/moisturePercent",
            tr: "Rutubet en çok % \(maximum) olabilir; % \(declared.moisture) beyan edildi.",
            en: "Moisture is at most \(maximum) %; \(declared.moisture) % was declared.")
        faults.require(
            declared.moisture >= Percent(thousandths: 0), "M9/2", at: "/moisturePercent",
            tr: "Rutubet sıfırdan küçük olamaz.", en: "Moisture is not below zero.")
        faults.require(
            declared.packed, article, at: "/packed", tr: "Balyalar kontrolden önce ambalajlanmış olmalıdır.",
            en: "Bales are packed before control.")
        faults.require(
            declared.labelled, article, at: "/labelled", tr: "Balyalar kontrolden önce etiketlenmiş olmalıdır.",
            en: "Bales are labelled before control.")
        faults.require(
            declared.stacked, article, at: "/stacked",
            tr: "Balyalar kontrolden önce kontrole uygun şekilde istif edilmiş olmalıdır.",
            en: "Bales are stacked for control beforehand.")
        faults.require(
            depots.isEmpty || depots.contains { Spelling.same($0, declared.warehouse) },
            declared.method == .sondaj ? "M13/1" : "M14/1", at: "/warehouse",
            tr: "“\(declared.warehouse)” fabrikanın depolarından değil (\(depots.joined(separator: ", "))).",
            en: "“\(declared.warehouse)” is none of the factory's depots (\(depots.joined(separator: ", "))).")
        return faults.list
    }
}

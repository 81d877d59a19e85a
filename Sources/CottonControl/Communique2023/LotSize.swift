import Regulation

/// M11/3, M13/2, M14/2: at most 200 bales by sondaj and 100 by tek balya are presented at once.
enum LotSize {
    static func faults(_ declared: LotDeclaration, _ rules: Rules) -> [Fault] {
        let count = declared.bales.count
        let maximum = maximum(declared.method, rules)
        if count == 0 {
            return [Fault("M11/3", at: "/bales", tr: "Partide balya yok.", en: "The lot holds no bale.")]
        }
        guard count > maximum else { return [] }
        return [
            Fault(
                "M11/3", at: "/bales",
                tr: "Bir defada en çok \(maximum) balya sunulabilir; \(count) balya sunuldu. Partiyi bölün.",
                en: "At most \(maximum) bales are presented at once; \(count) were. Divide the lot.")
        ]
    }

    static func maximum(_ method: ControlMethod, _ rules: Rules) -> Int {
        switch method {
        case .sondaj: rules.number(.sondajLotMaximum)
        case .tekBalya: rules.number(.tekBalyaLotMaximum)
        }
    }
}

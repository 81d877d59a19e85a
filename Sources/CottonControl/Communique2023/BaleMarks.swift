import Regulation

/// M11/2: mass and marks of bales by the standardisation communiqué; M24/1: a bale stands on one certificate, once.
enum BaleMarks {
    private static let longestNumber = 35

    static func faults(_ declared: LotDeclaration, _ act: Act) -> [Fault] {
        let rules = act.rules
        let exempt = rules.list(.baleMinimumExemptions).contains(declared.ginningMethod.rawValue)
        let minimum = exempt ? Kilograms.zero : Kilograms(grams: Int64(rules.number(.baleGrossMinimum)))
        let maximum = Kilograms(grams: Int64(rules.number(.baleGrossMaximum)))
        var seen: Set<String> = []
        var faults = Faults()
        for (index, bale) in declared.bales.enumerated() {
            let pointer = "/bales/\(index)"
            faults.require(
                isWritable(bale.number), "M11/2", at: pointer + "/number",
                tr: "Balya numarası 1–35 harf, rakam, nokta, çizgi ya da eğik çizgiden oluşur.",
                en: "A bale number is 1 to 35 letters, digits, points, hyphens or slashes.")
            faults.require(
                seen.insert(BaleIdentity.fold(bale.number)).inserted, "M24/1", at: pointer + "/number",
                tr: "Balya \(bale.number) partide iki kez yazılmış.",
                en: "Bale \(bale.number) stands twice in the lot.")
            faults.add(contentsOf: mass(bale, minimum, maximum, pointer))
            faults.add(contentsOf: season(bale, act, pointer))
        }
        return faults.list
    }

    private static func mass(_ bale: Bale, _ minimum: Kilograms, _ maximum: Kilograms, _ pointer: String)
        -> [Fault]
    {
        var faults = Faults()
        faults.require(
            bale.netWeight > .zero, "M11/2", at: pointer + "/netKg", tr: "Net ağırlık sıfırdan büyük olmalıdır.",
            en: "The net mass must be greater than zero.")
        faults.require(
            bale.netWeight <= bale.grossWeight, "M11/2", at: pointer + "/netKg",
            tr: "Net ağırlık brüt ağırlıktan büyük olamaz.", en: "The net mass exceeds the gross mass.")
        faults.require(
            bale.grossWeight >= minimum, "M11/2", at: pointer + "/grossKg",
            tr: "Balya brüt en az \(minimum) kg olmalıdır; \(bale.grossWeight) kg yazılmış.",
            en: "A bale weighs at least \(minimum) kg gross; \(bale.grossWeight) kg was written.")
        faults.require(
            bale.grossWeight <= maximum, "M11/2", at: pointer + "/grossKg",
            tr: "Balya brüt en çok \(maximum) kg olabilir; \(bale.grossWeight) kg yazılmış.",
            en: "A bale weighs at most \(maximum) kg gross; \(bale.grossWeight) kg was written.")
        return faults.list
    }

    /// M23/1: bales of earlier seasons are controlled anew, as far back as records are kept (M34/1-a).
    private static func season(_ bale: Bale, _ act: Act, _ pointer: String) -> [Fault] {
        guard let season = bale.season else { return [] }
        let current = Season(containing: act.today)
        let oldest = Season(startYear: current.startYear - act.rules.number(.baleSeasonsBack))
        guard !(oldest...current).contains(season) else { return [] }
        return [
            Fault(
                "M23/1", at: pointer + "/season",
                tr: "Balya \(oldest) ile \(current) arasındaki bir sezonda preselenmiş olmalıdır; \(season) yazılmış.",
                en: "A bale is of a season from \(oldest) to \(current); \(season) was written.")
        ]
    }

    private static func isWritable(_ number: String) -> Bool {
        !number.isEmpty && number.utf8.count <= longestNumber
            && number.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "-")...UInt8(ascii: "9"):
                    true
                default: false
                }
            }
    }
}

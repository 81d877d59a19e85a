import Regulation

/// M11/2: mass and marks of bales by the standardisation communiqué; M24/1: a bale stands on one certificate, once.
enum BaleMarks {
    private static let longestNumber = 35

    static func faults(_ declared: LotDeclaration, _ rules: Rules) -> [Fault] {
        let exempt = rules.list(.baleMinimumExemptions).contains(declared.ginningMethod.rawValue)
        let minimum = exempt ? Kilograms.zero : Kilograms(grams: Int64(rules.number(.baleGrossMinimum)))
        var seen: Set<String> = []
        var faults = Faults()
        for (index, bale) in declared.bales.enumerated() {
            let pointer = "/bales/\(index)"
            faults.require(
                isWritable(bale.number), "M11/2", at: pointer + "/number",
                tr: "Balya numarası 1–35 harf, rakam, nokta, çizgi ya da eğik çizgiden oluşur.",
                en: "A bale number is 1 to 35 letters, digits, points, hyphens or slashes.")
            faults.require(
                seen.insert(bale.number).inserted, "M24/1", at: pointer + "/number",
                tr: "Balya \(bale.number) partide iki kez yazılmış.",
                en: "Bale \(bale.number) stands twice in the lot.")
            faults.add(contentsOf: mass(bale, minimum, pointer))
        }
        return faults.list
    }

    private static func mass(_ bale: Bale, _ minimum: Kilograms, _ pointer: String) -> [Fault] {
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
            bale.grossWeight <= Kilograms(grams: 1_000_000), "M11/2", at: pointer + "/grossKg",
            tr: "Brüt ağırlık bir balya için akla yakın değil.", en: "The gross mass is beyond that of any bale.")
        return faults.list
    }

    private static func isWritable(_ number: String) -> Bool {
        !number.isEmpty && number.utf8.count <= longestNumber
            && number.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-./".contains($0)) }
    }
}

import Regulation

/// Which goods and regimes the control covers.
enum TradeScope {
    /// M2/2: export under the export or the inward-processing regime, import under free circulation or inward
    /// processing.
    static func faults(direction: TradeDirection, regime: CustomsRegime) -> [Fault] {
        switch (direction, regime) {
        case (.export, .export), (.export, .inwardProcessing): []
        case (.import, .freeCirculation), (.import, .inwardProcessing): []
        case (.export, .freeCirculation):
            [
                Fault(
                    "M2/2", at: "/regime",
                    tr: "İhracat denetimi yalnızca ihracat rejimi ile dâhilde işleme rejimini kapsar.",
                    en: "The control of exports covers only the export and the inward-processing regime.")
            ]
        case (.import, .export):
            [
                Fault(
                    "M2/2", at: "/regime",
                    tr: "İthalat denetimi yalnızca serbest dolaşıma giriş rejimi ile dâhilde işleme rejimini kapsar.",
                    en: "The control of imports covers only free circulation and the inward-processing regime.")
            ]
        }
    }

    /// M26/1: a tariff line that is not listed is not controlled, so there is nothing to apply for.
    static func lineFaults(_ line: TariffLine?, by rules: Rules) -> [Fault] {
        guard let line else { return [malformedLine] }
        var faults = Faults()
        faults.require(
            isListed(line, by: rules), "M26/1", at: "/gtip",
            tr: "\(line) GTİP'i Tebliğ kapsamındaki listede yer almıyor; TAREKS başvurusu gerekmez.",
            en: "The tariff line \(line) is not on the communiqué's list; no application is needed.")
        return faults.list
    }

    static let malformedLine = Fault(
        "M26/1", at: "/gtip", tr: "GTİP 12 rakamdan oluşur (örnek: 5201.00.90.00.19).",
        en: "A tariff line has 12 digits (for example 5201.00.90.00.19).")

    static func isListed(_ line: TariffLine, by rules: Rules) -> Bool {
        rules.list(.tariffLines).contains { TariffLine($0) == line }
    }
}

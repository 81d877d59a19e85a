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

    /// M2/3: secondary processed products of inward processing are outside, and are declared with the fixed number.
    static func secondaryProductFaults(_ command: SubmitTradeApplication) -> [Fault] {
        guard command.secondaryProduct else { return [] }
        return [
            Fault(
                "M2/3", at: "/secondaryProduct",
                tr: "Dâhilde işleme sonucunda elde edilen ikincil işlem görmüş ürünler Tebliğ kapsamında değildir; "
                    + "beyannameye kapsam dışı numarası (\(OutOfScope.number(for: command.direction, by: command.act.rules))) "
                    + "yazılır.",
                en: "Secondary processed products of inward processing are outside the communiqué; the declaration "
                    + "carries the number for goods out of scope "
                    + "(\(OutOfScope.number(for: command.direction, by: command.act.rules))).")
        ]
    }

    /// M2/2: goods leave for another country, and come from one.
    static func countryFaults(_ country: Country?) -> [Fault] {
        guard let country else {
            return [
                Fault(
                    nil, at: "/country", tr: "Ülke iki büyük harfle yazılır (örnek: DE).",
                    en: "A country is written with two upper-case letters (for example DE).")
            ]
        }
        var faults = Faults()
        faults.require(
            country.isAssigned, nil, at: "/country", tr: "\(country) ISO 3166-1'de bir ülke kodu değildir.",
            en: "\(country) is no country's code by ISO 3166-1.")
        faults.require(
            country.code != "TR", "M2/2", at: "/country",
            tr: "İhracatta varış, ithalatta menşe ülkesi Türkiye olamaz.",
            en: "Türkiye is neither the destination of an export nor the origin of an import.")
        return faults.list
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

extension ParameterName {
    /// How a text, or each text of a list, is written; `nil` where any will do.
    var form: Form? { Self.forms[self] }

    private static let forms: [ParameterName: Form] = [
        .outOfScopeExportReference: .reference, .outOfScopeImportReference: .reference,
        .tariffLines: .tariffLine, .sustainableTariffLines: .tariffLine, .watchedCountries: .country,
        .analysisTolerances: .tolerance, .baleMinimumExemptions: .choice(["rollerGin", "sawGin", "linterGin"]),
        .personalDataAfterRetention: .choice(["list", "destroy"]),
    ]

    enum Form {
        /// M29/3: 23 digits.
        case reference
        /// M26/1: 12 digits, with or without points.
        case tariffLine
        /// ISO 3166-1 alpha-2
        case country
        /// `micronaire=100`
        case tolerance
        case choice([String])

        func takes(_ text: String) -> Bool {
            switch self {
            case .reference: text.utf8.count == 23 && text.utf8.allSatisfy(Digits.isDigit)
            case .tariffLine:
                text.utf8.filter(Digits.isDigit).count == 12
                    && text.utf8.allSatisfy { Digits.isDigit($0) || $0 == UInt8(ascii: ".") }
            case .country:
                text.utf8.count == 2 && text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
            case .tolerance:
                text.wholeMatch(of: #/[a-zA-Z]+=[0-9]{1,9}/#) != nil
            case .choice(let names): names.contains(text)
            }
        }

        var described: Text {
            switch self {
            case .reference: Text(tr: "23 rakam", en: "23 digits")
            case .tariffLine: Text(tr: "12 rakamlı GTİP", en: "tariff lines of 12 digits")
            case .country: Text(tr: "iki büyük harfli ülke kodları", en: "countries of two upper-case letters")
            case .tolerance: Text(tr: "ad=sayı", en: "name=number")
            case .choice(let names):
                Text(tr: "şunlar: " + names.joined(separator: ", "), en: "any of " + names.joined(separator: ", "))
            }
        }
    }
}

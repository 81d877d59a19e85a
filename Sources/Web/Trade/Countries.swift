import Foundation
import HTTPAPI

/// Countries by their two letters (ISO 3166-1), called as the language calls them.
enum Countries {
    /// The letters themselves where they are of no country.
    static func name(_ code: String, in language: Language) -> String {
        Locale(identifier: language.rawValue).localizedString(forRegionCode: code) ?? code
    }

    /// With which Türkiye trades (M2/2), in the order of the alphabet.
    static func choices(in language: Language) -> [(value: String, label: String)] {
        byLanguage[language] ?? []
    }

    /// Regions of the standard's that are no countries.
    private static let others: Set<String> = ["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN"]

    private static let byLanguage = Dictionary(
        uniqueKeysWithValues: [Language.tr, .en].map { language in
            let codes = Locale.Region.isoRegions.map(\.identifier).filter { code in
                code != "TR" && !others.contains(code) && code.utf8.count == 2
                    && code.utf8.allSatisfy { (0x41...0x5A).contains($0) }
            }
            let named = codes.map { (value: $0, label: name($0, in: language)) }
            return (language, named.sorted { Turkish.precedes($0.label, $1.label) })
        })
}

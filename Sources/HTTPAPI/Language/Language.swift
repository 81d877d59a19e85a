package import Regulation

/// The languages that the API speaks; Turkish unless English is asked for.
package enum Language: String, Sendable {
    case tr
    case en

    /// The one of `Accept-Language` (RFC 9110, 12.5.4) with the greater weight; Turkish where both weigh the same.
    package init(accepting header: String?) {
        var weights: [Language: Double] = [:]
        for range in (header ?? "").lowercased().split(separator: ",") {
            let parts = range.split(separator: ";").map { $0.trimmed }
            guard let tag = parts.first else { continue }
            let weight = parts.dropFirst().compactMap(Self.weight).first ?? 1
            let primary = String(tag.prefix { $0 != "-" })
            if let language = Language(rawValue: primary) {
                weights[language] = max(weight, weights[language] ?? 0)
            }
        }
        self = (weights[.en] ?? 0) > (weights[.tr] ?? 0) ? .en : .tr
    }

    private static func weight(_ parameter: String) -> Double? {
        guard parameter.hasPrefix("q=") else { return nil }
        return Double(parameter.dropFirst(2)).map { $0.isFinite ? $0 : 0 }
    }
}

extension Text {
    package subscript(language: Language) -> String {
        switch language {
        case .tr: tr
        case .en: en
        }
    }
}

extension StringProtocol {
    /// Without the ASCII white space around it.
    var trimmed: String {
        func isText(_ byte: UInt8) -> Bool { byte != 0x20 && !(0x09...0x0D).contains(byte) }
        let utf8 = Substring(self).utf8
        guard let first = utf8.firstIndex(where: isText), let last = utf8.lastIndex(where: isText) else { return "" }
        return String(self[first..<utf8.index(after: last)])
    }
}

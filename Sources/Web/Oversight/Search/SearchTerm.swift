import Foundation
import Regulation

/// What a text may be that somebody reads off a document, a label or a screen.
enum SearchTerm: Hashable, Sendable {
    /// `68-1`; without a season, of any of the last five.
    case lot(Season?, String)
    /// `PKB-2025-68-1-2`
    case certificate(String)
    /// 23 digits.
    case reference(String)
    /// Ten digits.
    case firm(String)
    /// Of a QR code.
    case verification(String)
    /// A factory's, `68`.
    case registryNumber(String)
    /// By its label; season as in `lot`.
    case bale(Season?, String)

    /// The more telling first. Only a lot number, a firm's or a factory's may be a bale's as well.
    static func all(in text: String) -> [SearchTerm] {
        let text = plain(text)
        if let code = verificationCode(in: text) { return [.verification(code)] }
        if let number = certificateNumber(in: text) { return [.certificate(number)] }
        if let digits = digits(in: text), digits.count == 23 { return [.reference(digits)] }
        let (season, rest) = season(in: text)
        guard !rest.isEmpty else { return [] }
        var terms: [SearchTerm] = []
        if let number = lotNumber(in: rest) {
            terms.append(.lot(season, number))
        } else if season == nil, let digits = digits(in: rest) {
            if digits.count == 10 { terms.append(.firm(digits)) }
            if digits.count < 10, !digits.hasPrefix("0") { terms.append(.registryNumber(digits)) }
        }
        if rest.count <= 40 { terms.append(.bale(season, rest)) }
        return terms
    }

    /// One space between words, one kind of dash, no more than anybody types.
    private static func plain(_ text: String) -> String {
        let dashed = text.prefix(300).map { "‐‑‒–—−".contains($0) ? "-" : $0 }
        return String(dashed).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// An address of ours, or the code alone.
    private static func verificationCode(in text: String) -> String? {
        let lower = text.lowercased()
        if let address = lower.firstMatch(of: /\/dogrula\/([a-z2-7]+)/) { return String(address.1) }
        return lower.wholeMatch(of: /[a-z2-7]{26}/).map { String($0.0) }
    }

    private static func certificateNumber(in text: String) -> String? {
        let written = text.uppercased().replacing(" ", with: "-")
        return written.wholeMatch(of: /PKB-?([0-9]{4}(-[0-9]{1,9}){2,50})/).map { "PKB-\($0.1)" }
    }

    private static func lotNumber(in text: String) -> String? {
        text.wholeMatch(of: /([1-9][0-9]{0,8}) ?- ?([1-9][0-9]{0,8})/).map { "\($0.1)-\($0.2)" }
    }

    /// Written in groups as well.
    private static func digits(in text: String) -> String? {
        let digits = text.filter { !" .-".contains($0) }
        return !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? digits : nil
    }

    /// `2025-2026` or `2025/26` before or behind the rest; alone it is none.
    private static func season(in text: String) -> (Season?, rest: String) {
        guard let found = text.firstMatch(of: /(^|[^0-9])([0-9]{4})(?:[\-\/]([0-9]{4})|\/([0-9]{2}))($|[^0-9])/),
            let season = Season("\(found.2)-\(found.3 ?? found.2.prefix(2) + (found.4 ?? ""))")
        else { return (nil, text) }
        let rest = "\(text[..<found.range.lowerBound])\(found.1)\(found.5)\(text[found.range.upperBound...])"
        let trimmed = rest.trimmingCharacters(in: CharacterSet(charactersIn: " /,;:·-"))
        return trimmed.isEmpty ? (nil, text) : (season, trimmed)
    }
}

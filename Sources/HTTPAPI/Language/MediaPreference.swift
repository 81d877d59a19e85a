/// What a client would rather be sent, by `Accept` (RFC 9110, 12.5.1).
package struct MediaPreference {
    private struct Range {
        let type: Substring
        /// From 0, never, to 1.
        let weight: Double
        let place: Int
    }

    private let ranges: [Range]

    package init(_ accept: String?) {
        ranges = (accept ?? "").lowercased().split(separator: ",").enumerated().map { place, text in
            let parts = text.split(separator: ";").map { Substring($0.trimmed) }
            return Range(
                type: parts.first ?? "", weight: parts.dropFirst().lazy.compactMap(Self.weight).first ?? 1, place: place
            )
        }
    }

    /// Whether `type` is preferred over `other`, which is sent where nothing was said. Where both weigh the same, the
    /// one that is named first is.
    package func prefers(_ type: String, over other: String) -> Bool {
        guard let wanted = range(of: type), wanted.weight > 0 else { return false }
        guard let rival = range(of: other), rival.weight > 0 else { return true }
        guard wanted.weight == rival.weight else { return wanted.weight > rival.weight }
        guard wanted.type == type else { return false }
        return rival.type != other || wanted.place < rival.place
    }

    /// The most particular one that covers a type.
    private func range(of type: String) -> Range? {
        let family = type.prefix { $0 != "/" } + "/*"
        return [Substring(type), family, "*/*"].lazy
            .compactMap { name in ranges.first { $0.type == name } }.first
    }

    private static func weight(_ parameter: Substring) -> Double? {
        guard parameter.hasPrefix("q=") else { return nil }
        return Double(parameter.dropFirst(2)).map { $0.isFinite ? min(max($0, 0), 1) : 0 }
    }
}

import Application
import Crypto

/// RFC 9110, 8.8.3
struct EntityTag: Equatable {
    let opaque: String
    var isWeak = false

    /// Of an answer: the stream's version, and what of its content hangs on more than that, such as the day, the
    /// language or a part of a list.
    init(version: Int64, of body: [UInt8]) {
        let digest = SHA256.hash(data: body).prefix(8).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        opaque = "\(version).\(digest.joined())"
    }

    init(_ opaque: String, isWeak: Bool = false) {
        self.opaque = opaque
        self.isWeak = isWeak
    }

    var text: String { (isWeak ? "W/" : "") + "\"\(opaque)\"" }

    /// `nil` where the tag is none of ours.
    var version: Int64? {
        let number = opaque.prefix { $0 != "." }
        let digest = opaque.dropFirst(number.count + 1)
        guard let version = Int64(number), version >= 0, String(version) == number else { return nil }
        let isWhole = number.count == opaque.count || (digest.utf8.count == 16 && digest.allSatisfy(\.isHexDigit))
        return isWhole ? version : nil
    }
}

/// What `If-Match` and `If-None-Match` name (RFC 9110, 13.1.1 and 13.1.2).
enum EntityTags: Equatable {
    case any
    case these([EntityTag])

    /// `*`, or a list of tags; `nil` where it is neither.
    init?(_ text: String) {
        var rest = text.trimmed[...]
        if rest == "*" {
            self = .any
            return
        }
        var tags: [EntityTag] = []
        while let match = rest.prefixMatch(of: #/(W/)?"([!#-~\u{80}-\u{10FFFF}]*)"[ \t]*(?:,[ \t,]*|$)/#) {
            tags.append(EntityTag(String(match.2), isWeak: match.1 != nil))
            rest = rest[match.range.upperBound...]
        }
        guard rest.isEmpty, !tags.isEmpty else { return nil }
        self = .these(tags)
    }

    /// By the strong comparison: what is weak matches nothing.
    var strongVersions: Precondition.Versions { versions { !$0.isWeak } }

    /// By the weak comparison.
    var weakVersions: Precondition.Versions { versions { _ in true } }

    private func versions(where counts: (EntityTag) -> Bool) -> Precondition.Versions {
        switch self {
        case .any: .any
        case .these(let tags): .these(Set(tags.filter(counts).compactMap(\.version)))
        }
    }

    /// Whether a client has what the tag stands for, by the weak comparison.
    func include(_ tag: EntityTag) -> Bool {
        switch self {
        case .any: true
        case .these(let tags): tags.contains { $0.opaque == tag.opaque }
        }
    }
}

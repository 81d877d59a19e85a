package import Regulation

/// A paragraph of an instrument, what it says in a line, and what Koza does about it.
package struct Provision: Sendable {
    package enum Standing: Sendable, Equatable {
        /// By code that cites it and tests that are named after it: both are found in the sources (`ArticleEvidence`).
        case enforced
        /// Enforced as far as something can be held against it: what is met otherwise, and where.
        case partly(Text)
        /// By what people do with Koza: where.
        case procedural(Text)
        /// Nothing to enforce, or not here: why.
        case notEnforced(Text)
    }

    package let citation: Citation
    package let text: Text
    package let standing: Standing

    init(_ citation: Citation, tr: String, en: String, _ standing: Standing = .enforced) {
        self.citation = citation
        text = Text(tr: tr, en: en)
        self.standing = standing
    }

    /// `M11/3` stands in article `M11`, `GM1/1` in `GM1`.
    package var article: String { String(citation.text.prefix { $0 != "/" }) }
}

extension Provision.Standing {
    static func partly(tr: String, en: String) -> Self { .partly(Text(tr: tr, en: en)) }
    static func procedural(tr: String, en: String) -> Self { .procedural(Text(tr: tr, en: en)) }
    static func notEnforced(tr: String, en: String) -> Self { .notEnforced(Text(tr: tr, en: en)) }

    /// It defines a word that other provisions use.
    static let definition = notEnforced(
        tr: "Tanım: kullanan maddelerde uygulanır.", en: "A definition: enforced where it is used.")
}

/// One thing that is wrong: where, against which rule, and what to do about it, in both languages.
package struct Fault: Hashable, Sendable {
    /// `nil` where no rule of the communiqué speaks of it (a misspelt number, an unknown name).
    package let rule: Citation?
    /// RFC 6901, into the body that was sent; empty for the whole.
    package let pointer: String
    package let text: Text

    package init(_ rule: Citation?, at pointer: String = "", tr: String, en: String) {
        self.rule = rule
        self.pointer = pointer
        text = Text(tr: tr, en: en)
    }

    /// The same fault in a body that holds this one's under `prefix`.
    package func under(_ prefix: String) -> Fault {
        Fault(rule, at: prefix + pointer, tr: text.tr, en: text.en)
    }
}

/// A sentence in Turkish and in English.
package struct Text: Hashable, Codable, Sendable {
    package let tr: String
    package let en: String

    package init(tr: String, en: String) {
        self.tr = tr
        self.en = en
    }
}

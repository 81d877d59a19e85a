import HTTPAPI

/// Papers speak Turkish, and English beside it.
struct PaperLabel: Sendable {
    let tr: String
    let en: String
}

/// The words of papers.
struct PaperWords: Sendable {
    let tr: Texts
    let en: Texts
    let formats = Formats(.tr)

    init(_ templates: Templates) {
        tr = templates.texts(in: .tr)
        en = templates.texts(in: .en)
    }

    func callAsFunction(_ name: String) -> PaperLabel { PaperLabel(tr: tr(name), en: en(name)) }

    /// What a code of the contract is called, in Turkish.
    func of(_ code: String, under name: String) -> String { tr.of(code, under: name) }
}

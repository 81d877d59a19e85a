import Application
import CottonControl
import Regulation

/// A field of a paper.
struct PaperRow: Sendable {
    let label: PaperLabel
    let value: String

    /// - Parameter value: `nil`: there is none.
    init(_ label: PaperLabel, _ value: String?) {
        self.label = label
        self.value = value ?? "–"
    }

    /// M21/5: the fields that Ek-1 and Ek-2 share, then those of one of them.
    static func all(_ form: CertificateFormView, _ words: PaperWords) -> [PaperRow] {
        document(form, words) + parties(form, words) + cotton(form, words) + control(form, words)
    }

    private static func document(_ form: CertificateFormView, _ words: PaperWords) -> [PaperRow] {
        [
            PaperRow(words("paper.season"), form.season.description),
            PaperRow(words("paper.lot"), form.lotNumber.description),
            PaperRow(words("paper.directorate"), Directorates.name(form.directorate.text, words.tr)),
            PaperRow(words("paper.method"), words.of(form.method.rawValue, under: "lot.method")),
            PaperRow(words("paper.presentedOn"), words.formats.date(form.appliedOn)),
            PaperRow(words("paper.controlDate"), words.formats.date(form.controlDate)),
            PaperRow(words("paper.validUntil"), words.formats.date(form.validUntil)),
            PaperRow(words("paper.parent"), form.parent?.text),
            PaperRow(
                words("paper.children"),
                form.children.isEmpty ? nil : form.children.map(\.text).joined(separator: ", ")),
        ]
    }

    private static func parties(_ form: CertificateFormView, _ words: PaperWords) -> [PaperRow] {
        let firm = form.issuer.firm
        let inspector = form.responsibleInspector
        return [
            PaperRow(words("paper.factory"), named(form.issuer.name, firm.title)),
            PaperRow(words("paper.factoryNumbers"), named(firm.vkn ?? firm.tckn, String(form.issuer.registryNumber))),
            PaperRow(words("paper.holder"), form.holder.title),
            PaperRow(words("paper.holderNumber"), form.holder.vkn ?? form.holder.tckn),
            PaperRow(words("paper.responsibleInspector"), named(inspector.name, inspector.authorisationNumber)),
            PaperRow(words("paper.tradeInspector"), form.tradeInspector),
        ]
    }

    private static func cotton(_ form: CertificateFormView, _ words: PaperWords) -> [PaperRow] {
        let formats = words.formats
        return [
            PaperRow(words("paper.ginningMethod"), words.of(form.ginningMethod.rawValue, under: "lot.ginningMethod")),
            PaperRow(words("paper.group"), words.of(form.group.rawValue, under: "lot.group")),
            PaperRow(words("paper.bales"), formats.count(form.baleCount)),
            PaperRow(words("paper.gross"), formats.kilograms(form.grossKg)),
            PaperRow(words("paper.net"), formats.kilograms(form.netKg)),
            PaperRow(words("paper.moisture"), "% " + formats.number(form.moisturePercent)),
            PaperRow(
                words("paper.sustainable"),
                form.sustainable.map { "\($0.scheme) \($0.certificateNumber), \($0.body) (\($0.accreditedBy))" }),
        ]
    }

    private static func control(_ form: CertificateFormView, _ words: PaperWords) -> [PaperRow] {
        switch form.form {
        case .ek1: [PaperRow(words("paper.classAndType"), named(form.class, form.type))]
        case .ek2:
            [
                PaperRow(
                    words("paper.laboratory"),
                    form.laboratoryReport.map {
                        "\($0.laboratory), \($0.number), \(words.formats.date($0.on))"
                    })
            ]
        }
    }

    private static func named(_ parts: String?...) -> String? {
        let given = parts.compactMap(\.self)
        return given.isEmpty ? nil : given.joined(separator: " · ")
    }
}

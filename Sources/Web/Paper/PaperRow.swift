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
    static func all(_ paper: PaperView, _ words: PaperWords) -> [PaperRow] {
        document(paper, words) + parties(paper, words) + cotton(paper, words) + control(paper, words)
    }

    private static func document(_ paper: PaperView, _ words: PaperWords) -> [PaperRow] {
        [
            PaperRow(words("paper.season"), paper.season.description),
            PaperRow(words("paper.lot"), paper.lotNumber.description),
            PaperRow(words("paper.directorate"), Directorates.name(paper.directorate.text, words.tr)),
            PaperRow(words("paper.method"), words.of(paper.method.rawValue, under: "lot.method")),
            PaperRow(words("paper.presentedOn"), words.formats.date(paper.presentedOn)),
            PaperRow(words("paper.controlDate"), words.formats.date(paper.controlDate)),
            PaperRow(words("paper.validUntil"), words.formats.date(paper.validUntil)),
            PaperRow(words("paper.parent"), paper.parent?.text),
            PaperRow(
                words("paper.children"),
                paper.children.isEmpty ? nil : paper.children.map(\.text).joined(separator: ", ")),
        ]
    }

    private static func parties(_ paper: PaperView, _ words: PaperWords) -> [PaperRow] {
        let firm = paper.factory.firm
        let inspector = paper.responsibleInspector
        return [
            PaperRow(words("paper.factory"), named(paper.factory.name, firm.title)),
            PaperRow(words("paper.factoryNumbers"), named(firm.vkn ?? firm.tckn, String(paper.factory.registryNumber))),
            PaperRow(words("paper.holder"), paper.holder.title),
            PaperRow(words("paper.holderNumber"), paper.holder.vkn ?? paper.holder.tckn),
            PaperRow(words("paper.responsibleInspector"), named(inspector.name, inspector.authorisationNumber)),
            PaperRow(words("paper.tradeInspector"), paper.tradeInspector),
        ]
    }

    private static func cotton(_ paper: PaperView, _ words: PaperWords) -> [PaperRow] {
        let formats = words.formats
        return [
            PaperRow(words("paper.ginningMethod"), words.of(paper.ginningMethod.rawValue, under: "lot.ginningMethod")),
            PaperRow(words("paper.group"), words.of(paper.group.rawValue, under: "lot.group")),
            PaperRow(words("paper.bales"), formats.count(paper.bales.count)),
            PaperRow(words("paper.gross"), formats.kilograms(paper.grossKg)),
            PaperRow(words("paper.net"), formats.kilograms(paper.netKg)),
            PaperRow(words("paper.moisture"), "% " + formats.number(paper.moisturePercent)),
            PaperRow(
                words("paper.sustainable"),
                paper.sustainable.map { "\($0.scheme) \($0.certificateNumber), \($0.body) (\($0.accreditedBy))" }),
        ]
    }

    private static func control(_ paper: PaperView, _ words: PaperWords) -> [PaperRow] {
        switch paper.form {
        case .ek1: [PaperRow(words("paper.classAndType"), named(paper.class, paper.type))]
        case .ek2:
            [
                PaperRow(
                    words("paper.laboratory"),
                    paper.laboratoryReport.map {
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

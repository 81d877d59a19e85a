import Application
import CottonControl
import Foundation

/// A table of a paper, a bale an entry.
struct PaperTable: Sendable {
    struct Entry: Sendable {
        let bale: String
        let cells: [String]
    }

    struct Line: Sendable {
        let entries: [Entry]
    }

    /// For the style sheet.
    let kind: String
    let heading: PaperLabel
    let columns: [PaperLabel]
    let lines: [Line]

    /// - Parameter abreast: entries in a line.
    private init(_ kind: String, _ heading: PaperLabel, _ columns: [PaperLabel], _ entries: [Entry], abreast: Int = 1) {
        self.kind = kind
        self.heading = heading
        self.columns = Array(repeating: columns, count: abreast).flatMap(\.self)
        lines = stride(from: 0, to: entries.count, by: abreast).map { start in
            Line(entries: Array(entries[start..<min(start + abreast, entries.count)]))
        }
    }

    /// M13/4; `nil` where no bale was opened.
    static func opened(_ form: CertificateFormView, _ words: PaperWords) -> PaperTable? {
        guard let opened = form.openedBales, !opened.isEmpty else { return nil }
        let entries = opened.map { bale in
            let findings = [bale.packing, bale.content].map { words.of($0, under: "paper.finding") }
            return Entry(bale: bale.number, cells: findings + [bale.note ?? ""])
        }
        let columns = ["paper.bale", "paper.packing", "paper.content", "paper.note"].map { words($0) }
        return PaperTable("opened", words("paper.opened"), columns, entries)
    }

    static func bales(_ form: CertificateFormView, _ words: PaperWords) -> PaperTable {
        let heading = words("paper.baleList")
        let columns = ["paper.bale", "paper.grossKg", "paper.netKg"].map { words($0) }
        switch form.form {
        case .ek1:
            let entries = form.bales.map { Entry(bale: $0.number, cells: weights($0, words)) }
            return PaperTable("bales", heading, columns, entries, abreast: 3)
        case .ek2:
            let entries = form.bales.map { bale in
                Entry(bale: bale.number, cells: weights(bale, words) + [kind(bale)] + measures(bale, words))
            }
            let measured = [
                "paper.classAndType", "paper.staple", "paper.micronaire", "paper.strength", "paper.length",
                "paper.uniformity", "paper.rd", "paper.plusB", "paper.trash",
            ]
            return PaperTable("bales analysed", heading, columns + measured.map { words($0) }, entries)
        }
    }

    private static func weights(_ bale: BaleView, _ words: PaperWords) -> [String] {
        [bale.grossKg, bale.netKg].map { words.formats.number(Decimal($0.weight)) }
    }

    private static func kind(_ bale: BaleView) -> String {
        [bale.class, bale.type].compactMap(\.self).joined(separator: " · ")
    }

    private static func measures(_ bale: BaleView, _ words: PaperWords) -> [String] {
        let character = bale.character
        let measures = [
            bale.staple, character?.micronaire, character?.strength, character?.lengthMm, character?.uniformity,
            character?.rd, character?.plusB, character?.trash,
        ]
        return measures.map { $0.map(words.formats.number) ?? "–" }
    }
}

import CottonControl
import Regulation

/// A gin's export: a line of headings in any order, below it a line for each bale.
struct BaleTable {
    typealias LineFault = BaleFileReport.LineFault

    let delimiter: Character
    let headings: [String]
    let columns: [BaleColumn: Int]

    private static let headingsWithin = 20
    private static let mostColumns = 100

    static func read(_ file: TextFile) -> BaleFileReport {
        for (index, line) in file.lines.prefix(headingsWithin).enumerated() {
            guard let table = BaleTable(headings: line.text) else { continue }
            return table.read(file.lines.dropFirst(index + 1), of: file, headedBy: line.number)
        }
        return BaleFileReport(
            format: .unknown, encoding: file.encoding,
            faults: [
                LineFault(
                    tr: "Başlık satırı bulunamadı. Beklenen, örneğin: Balya No;Brüt Kg;Net Kg;Sınıf;Tip",
                    en: "There is no line of headings. Expected, for example: Bale No;Gross Kg;Net Kg;Class;Type")
            ])
    }

    /// `nil` unless at least two columns are known, by the delimiter that yields the most.
    private init?(headings line: Substring) {
        let tables = DelimitedLine.delimiters.compactMap { BaleTable(headings: line, by: $0) }
        guard let best = tables.max(by: { $0.columns.count < $1.columns.count }), best.columns.count >= 2 else {
            return nil
        }
        self = best
    }

    private init?(headings line: Substring, by delimiter: Character) {
        guard let headings = DelimitedLine.fields(of: line, by: delimiter), headings.count <= Self.mostColumns else {
            return nil
        }
        let known = headings.enumerated().compactMap { index, heading in
            BaleColumn(heading: heading).map { ($0, index) }
        }
        self.delimiter = delimiter
        self.headings = headings
        columns = Dictionary(known) { first, _ in first }
    }

    private func read(_ lines: ArraySlice<TextFile.Line>, of file: TextFile, headedBy header: Int) -> BaleFileReport {
        var rows: [BaleFileReport.Row] = []
        var numbers = BaleNumbers()
        var faults = self.faults(at: header)
        if faults.isEmpty {
            for line in lines {
                guard let fields = DelimitedLine.fields(of: line.text, by: delimiter) else {
                    rows.append(.init(line: line.number, bale: nil, laboratory: nil, faults: [quotation(line.number)]))
                    continue
                }
                guard !isTotal(fields), fields.contains(where: { !$0.isEmpty }) else { continue }
                rows.append(BaleLine(table: self, number: line.number, fields: fields).row(&numbers))
            }
            if rows.isEmpty {
                faults.append(LineFault(tr: "Dosyada balya yok.", en: "The file holds no bale."))
            }
        }
        return BaleFileReport(
            format: .csv, encoding: file.encoding, rows: rows, faults: faults, duplicates: numbers.duplicates,
            ignoredColumns: headings.enumerated().filter {
                !$0.element.isEmpty && !columns.values.contains($0.offset)
            }.map(\.element))
    }

    private func faults(at line: Int) -> [LineFault] {
        var faults: [LineFault] = []
        for column in BaleColumn.needed where columns[column] == nil {
            faults.append(
                LineFault(
                    line: line, column: column.title, tr: "“\(column.title)” sütunu yok.",
                    en: "The column “\(column.title)” is missing."))
        }
        for (index, heading) in headings.enumerated() {
            guard let column = BaleColumn(heading: heading), columns[column] != index else { continue }
            faults.append(
                LineFault(
                    line: line, column: heading, tr: "“\(column.title)” için birden fazla sütun var.",
                    en: "There is more than one column for “\(column.title)”."))
        }
        return faults
    }

    private func quotation(_ line: Int) -> LineFault {
        LineFault(
            line: line, tr: "Tırnak işareti kapanmamış ya da yanlış yerde.",
            en: "A quotation mark is not closed, or stands in the wrong place.")
    }

    /// Exports often end with one.
    private func isTotal(_ fields: [String]) -> Bool {
        guard let first = fields.first(where: { !$0.isEmpty }) else { return false }
        return ["toplam", "geneltoplam", "total", "grandtotal"].contains(BaleColumn.fold(first))
    }
}

import CottonControl
import Regulation

/// A line of a gin's export, read into a bale.
struct BaleLine {
    private typealias LineFault = BaleFileReport.LineFault

    let table: BaleTable
    let number: Int
    let fields: [String]

    private static let longestNumber = 35

    func row(_ numbers: inout BaleNumbers) -> BaleFileReport.Row {
        var faults: [LineFault] = []
        let baleNumber = readNumber(&numbers, &faults)
        let gross = measure(.grossKg, needed: true, &faults)
        let net = measure(.netKg, needed: true, &faults)
        let staple = measure(.staple, &faults)
        var character = FibreCharacter()
        for column in BaleColumn.allCases {
            guard let property = column.property else { continue }
            character[keyPath: property] = measure(column, &faults)
        }
        if let gross, let net, net > gross {
            faults.append(
                fault(
                    "M11/2", at: .netKg, tr: "Net ağırlık (\(net) kg) brüt ağırlıktan (\(gross) kg) büyük.",
                    en: "The net mass (\(net) kg) exceeds the gross mass (\(gross) kg)."))
        }
        if fields.dropFirst(table.headings.count).contains(where: { !$0.isEmpty }) {
            faults.append(
                LineFault(
                    line: number, tr: "Satırda \(fields.count), başlıkta \(table.headings.count) alan var.",
                    en: "The line has \(fields.count) fields, the headings \(table.headings.count)."))
        }
        guard faults.isEmpty, let baleNumber, let gross, let net else {
            return BaleFileReport.Row(line: number, bale: nil, laboratory: nil, faults: faults, cells: cells)
        }
        let bale = Bale(
            number: baleNumber, grossWeight: Kilograms(grams: Int64(gross.thousandths)),
            netWeight: Kilograms(grams: Int64(net.thousandths)), cottonClass: text(.cottonClass), type: text(.type),
            staple: staple, character: character == FibreCharacter() ? nil : character)
        return BaleFileReport.Row(line: number, bale: BaleView(bale), laboratory: nil, faults: [], cells: cells)
    }

    private var cells: BaleFileReport.Cells {
        BaleFileReport.Cells(
            number: text(.number), grossKg: text(.grossKg), netKg: text(.netKg), class: text(.cottonClass),
            type: text(.type), staple: text(.staple), micronaire: text(.micronaire), strength: text(.strength),
            lengthMm: text(.lengthMm), uniformity: text(.uniformity), rd: text(.rd), plusB: text(.plusB),
            trash: text(.trash))
    }

    /// `nil` where the field is blank or missing.
    private func text(_ column: BaleColumn) -> String? {
        guard let index = table.columns[column], fields.indices.contains(index), !fields[index].isEmpty else {
            return nil
        }
        return fields[index]
    }

    private func fault(_ rule: Citation?, at column: BaleColumn, tr: String, en: String) -> LineFault {
        LineFault(rule, line: number, column: heading(column), tr: tr, en: en)
    }

    private func readNumber(_ numbers: inout BaleNumbers, _ faults: inout [LineFault]) -> String? {
        guard let text = text(.number) else {
            faults.append(
                fault("M11/2", at: .number, tr: "Balya numarası yazılmamış.", en: "The bale number is missing."))
            return nil
        }
        let isWritable =
            text.utf8.count <= Self.longestNumber
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-./".contains($0)) }
        guard isWritable else {
            let isScientific = text.uppercased().contains("E+")
            faults.append(
                fault(
                    "M11/2", at: .number,
                    tr: isScientific
                        ? "“\(shown(text))” Excel'in kısalttığı bir sayı; sütunu metin yapıp numarayı tam yazın."
                        : "“\(shown(text))” balya numarası olamaz: 1–35 harf, rakam, nokta, çizgi ya da eğik çizgi.",
                    en: isScientific
                        ? "“\(shown(text))” was shortened by the spreadsheet; format the column as text."
                        : "“\(shown(text))” is no bale number: 1 to 35 letters, digits, points, hyphens or slashes."))
            return nil
        }
        if let repeated = numbers.fault(noting: text, on: number, column: heading(.number)) { faults.append(repeated) }
        return text
    }

    private func shown(_ text: String) -> String { text.count > 40 ? text.prefix(40) + "…" : text }

    private func heading(_ column: BaleColumn) -> String {
        table.columns[column].map { table.headings[$0] } ?? column.title
    }

    private func measure(_ column: BaleColumn, needed: Bool = false, _ faults: inout [LineFault]) -> Measure? {
        guard let text = text(column) else {
            if needed {
                faults.append(fault("M11/2", at: column, tr: "Ağırlık yazılmamış.", en: "The mass is missing."))
            }
            return nil
        }
        guard let thousandths = WrittenNumber.thousandths(BaleColumn.withoutUnit(text)) else {
            faults.append(
                fault(
                    nil, at: column, tr: "“\(shown(text))” en çok üç ondalıklı bir sayı değil.",
                    en: "“\(shown(text))” is not a number of at most three decimals."))
            return nil
        }
        guard let range = column.range, !range.contains(thousandths) else { return Measure(thousandths: thousandths) }
        let low = Measure(thousandths: range.lowerBound)
        let high = Measure(thousandths: range.upperBound)
        faults.append(
            fault(
                needed ? "M11/2" : "M5/2", at: column,
                tr: "\(shown(text)) olamaz; \(low) ile \(high) arasında olmalıdır.",
                en: "\(shown(text)) cannot be; it lies between \(low) and \(high)."))
        return nil
    }
}

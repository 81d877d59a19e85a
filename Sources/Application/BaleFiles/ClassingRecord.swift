import CottonControl
import Foundation
import Regulation

/// A line of the laboratory's file, read into a bale's character.
struct ClassingRecord {
    private typealias LineFault = BaleFileReport.LineFault

    private let number: Int
    private let bytes: [UInt8]

    init(line: TextFile.Line) {
        number = line.number
        var text = line.text
        while text.last?.isWhitespace == true { text.removeLast() }
        bytes = Array(text.utf8)
    }

    func row(_ numbers: inout BaleNumbers) -> BaleFileReport.Row {
        var faults = shape
        guard faults.isEmpty else {
            return BaleFileReport.Row(line: number, bale: nil, laboratory: nil, faults: faults)
        }
        let ginCode = digits(.ginCode, &faults)
        let bale = digits(.bale, &faults)
        let date = date(&faults)
        let staple = measure(.staple, &faults)
        let character = character(&faults)
        guard let ginCode, let bale else {
            return BaleFileReport.Row(line: number, bale: nil, laboratory: nil, faults: faults)
        }
        if let repeated = numbers.fault(noting: ginCode + bale, on: number, column: ClassingField.bale.column) {
            faults.append(repeated)
        }
        let found = LaboratoryRow(
            number: ginCode + bale, ginCode: ginCode, classedOn: date, module: text(.module),
            officialColour: text(.officialColour), instrumentColour: text(.instrumentColour),
            staple: staple.map { Decimal($0) },
            character: character == FibreCharacter() ? nil : BaleView.Character(character), leaf: text(.leaf),
            extraneousMatter: text(.extraneousMatter), remarks: text(.remarks))
        return BaleFileReport.Row(line: number, bale: nil, laboratory: faults.isEmpty ? found : nil, faults: faults)
    }

    private var shape: [LineFault] {
        if !(ClassingField.shortestRecord...ClassingField.recordLength).contains(bytes.count) {
            return [
                LineFault(
                    line: number,
                    tr: "Satır \(bytes.count) karakter; kayıt \(ClassingField.shortestRecord)–"
                        + "\(ClassingField.recordLength) karakterdir.",
                    en: "The line has \(bytes.count) characters; a record has \(ClassingField.shortestRecord) to "
                        + "\(ClassingField.recordLength).")
            ]
        }
        guard bytes.allSatisfy({ (0x20...0x7E).contains($0) }) else {
            return [
                LineFault(
                    line: number, tr: "Kayıtta ASCII dışı karakter var; sütunlar kaymış olabilir.",
                    en: "The record holds characters beyond ASCII; its columns may have shifted.")
            ]
        }
        return []
    }

    private func character(_ faults: inout [LineFault]) -> FibreCharacter {
        var character = FibreCharacter()
        character.micronaire = measure(.micronaire, &faults)
        character.strength = measure(.strength, &faults)
        character.lengthMm = measure(.length, &faults)
        character.uniformity = measure(.uniformity, &faults)
        character.rd = measure(.rd, &faults)
        character.plusB = measure(.plusB, &faults)
        character.trash = measure(.trash, &faults)
        return character
    }

    /// `nil` where it is blank.
    private func text(_ field: ClassingField) -> String? {
        let start = min(field.positions.lowerBound - 1, bytes.count)
        let end = min(field.positions.upperBound, bytes.count)
        let text = String(decoding: bytes[start..<end], as: UTF8.self)[...].trimmed
        return text.isEmpty ? nil : text
    }

    private func digits(_ field: ClassingField, _ faults: inout [LineFault]) -> String? {
        let text = text(field) ?? ""
        if text.utf8.count == field.positions.count, text.utf8.allSatisfy(Digits.isDigit) { return text }
        faults.append(
            LineFault(
                line: number, column: field.column, tr: "“\(text)” değil, \(field.positions.count) rakam olmalıdır.",
                en: "“\(text)” should be \(field.positions.count) digits."))
        return nil
    }

    private func date(_ faults: inout [LineFault]) -> CalendarDate? {
        guard let text = text(.date) else { return nil }
        if text.utf8.count == 8,
            let date = CalendarDate("\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
        {
            return date
        }
        faults.append(
            LineFault(
                line: number, column: ClassingField.date.column, tr: "“\(text)” YYYYAAGG biçiminde bir gün değil.",
                en: "“\(text)” is no day as YYYYMMDD."))
        return nil
    }

    private func measure(_ field: ClassingField, _ faults: inout [LineFault]) -> Measure? {
        guard let text = text(field) else { return nil }
        guard let written = Digits.value(of: text) else {
            faults.append(
                LineFault(
                    line: number, column: field.column, tr: "“\(text)” bir sayı değil.",
                    en: "“\(text)” is not a number."))
            return nil
        }
        let measure = Measure(thousandths: written * field.unit)
        if field.range.contains(measure.thousandths) { return measure }
        faults.append(
            LineFault(
                "M5/2", line: number, column: field.column,
                tr: "\(measure) değeri cihazın ölçtüğü aralığın dışında.",
                en: "\(measure) lies outside what the instrument measures."))
        return nil
    }
}

package import CottonControl
import Foundation
package import Regulation

/// A report as the laboratory's fixed-width file (USDA, 2005).
package enum LaboratoryFile {
    /// - Throws: `Refusal` with every fault by its line, and bales of which there is no sample.
    package static func results(
        _ bytes: [UInt8], contentType: String?, number: String, on date: CalendarDate, of samples: [BaleSample]
    ) throws -> LaboratoryResults {
        let file = BaleFile.read(bytes, contentType: contentType)
        var faults = Faults()
        for fault in file.faults + file.rows.flatMap(\.faults) {
            faults.add(
                Fault(
                    fault.rule, at: fault.line.map { "/lines/\($0)" } ?? "", tr: fault.detail.tr, en: fault.detail.en))
        }
        faults.require(
            file.format == .laboratory || !faults.isEmpty, nil, tr: "Bu bir laboratuvar dosyası değil.",
            en: "This is no laboratory's file.")
        var bales: [BaleAnalysis] = []
        for row in file.rows {
            guard let found = row.laboratory else { continue }
            let sample =
                samples.first { $0.bale == found.number }
                ?? samples.first { Self.same($0.bale, found.number.dropFirst(found.ginCode.count)) }
            faults.require(
                sample != nil, "M14/1", at: "/lines/\(row.line)",
                tr: "Balya \(found.number) için numune yok.", en: "There is no sample of bale \(found.number).")
            guard let sample else { continue }
            bales.append(
                BaleAnalysis(
                    bale: sample.bale, cottonClass: nil, type: nil, staple: found.staple.flatMap { Measure($0) },
                    character: found.character.map { FibreCharacter($0) }))
        }
        try faults.throwIfAny()
        return LaboratoryResults(number: number, on: date, bales: bales)
    }

    /// The file fills a gin's numbers up with zeros.
    private static func same(_ bale: String, _ digits: Substring) -> Bool {
        bale.drop { $0 == "0" } == digits.drop { $0 == "0" }
    }
}

extension Measure {
    /// `nil` beyond three decimals.
    fileprivate init?(_ value: Decimal) {
        let scaled = NSDecimalNumber(decimal: value * 1000)
        guard Decimal(scaled.intValue) == value * 1000 else { return nil }
        self.init(thousandths: scaled.intValue)
    }
}

extension FibreCharacter {
    fileprivate init(_ view: BaleView.Character) {
        self.init()
        micronaire = view.micronaire.flatMap { Measure($0) }
        strength = view.strength.flatMap { Measure($0) }
        lengthMm = view.lengthMm.flatMap { Measure($0) }
        uniformity = view.uniformity.flatMap { Measure($0) }
        rd = view.rd.flatMap { Measure($0) }
        plusB = view.plusB.flatMap { Measure($0) }
        trash = view.trash.flatMap { Measure($0) }
    }
}

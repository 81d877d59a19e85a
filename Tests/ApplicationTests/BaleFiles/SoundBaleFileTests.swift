import Application
import CottonControl
import Foundation
import Regulation
import Testing

struct SoundBaleFileTests {
    struct Expected: Sendable, CustomTestStringConvertible {
        let file: String
        let format: BaleFileReport.Format
        let encoding: BaleFileReport.Encoding
        let firstLine: Int
        let bales: Int
        let grossKg: Decimal
        let netKg: Decimal

        var testDescription: String { file }
    }

    static let files = [
        Expected(
            file: "bales-200-utf8-bom.csv", format: .csv, encoding: .utf8, firstLine: 2, bales: 200, grossKg: 44_000,
            netKg: 43_160),
        Expected(
            file: "bales-200-windows-1254.csv", format: .csv, encoding: .windows1254, firstLine: 4, bales: 200,
            grossKg: 43_671, netKg: 42_911),
        Expected(
            file: "laboratory-100.txt", format: .laboratory, encoding: .utf8, firstLine: 1, bales: 100, grossKg: 0,
            netKg: 0),
    ]

    @Test(arguments: files)
    func everyLineOfASoundFileIsRead(_ expected: Expected) throws {
        let report = BaleFile.read(try Fixture.bytes(expected.file))
        #expect(report.isSound)
        #expect(report.format == expected.format)
        #expect(report.encoding == expected.encoding)
        #expect(report.rows.map(\.line) == Array(expected.firstLine..<expected.firstLine + expected.bales))
        #expect(report.totals.bales == expected.bales)
        #expect(report.totals.grossKg == expected.grossKg)
        #expect(report.totals.netKg == expected.netKg)
        #expect(report.duplicates.isEmpty)
    }

    @Test func aSpreadsheetsExportYieldsTheWholeBale() throws {
        let report = BaleFile.read(try Fixture.bytes("bales-200-utf8-bom.csv"), contentType: "text/csv")
        var character = FibreCharacter()
        character.micronaire = Measure(thousandths: 3900)
        character.strength = Measure(thousandths: 29_200)
        character.lengthMm = Measure(thousandths: 28_100)
        character.uniformity = Measure(thousandths: 80_800)
        character.rd = Measure(thousandths: 75_100)
        character.plusB = Measure(thousandths: 8300)
        character.trash = Measure(thousandths: 200)
        let bale = Bale(
            number: "24-0001", grossWeight: Kilograms(grams: 208_700), netWeight: Kilograms(grams: 204_500),
            cottonClass: "Beyaz", type: "Standart 2", staple: Measure(thousandths: 36_000), character: character)
        #expect(report.rows.first?.bale == BaleView(bale))
        #expect(report.ignoredColumns.isEmpty)
    }

    @Test func columnsAreFoundInAnyOrderAndUnknownOnesAreNamed() throws {
        let report = BaleFile.read(try Fixture.bytes("bales-200-windows-1254.csv"))
        let bale = try #require(report.rows.first?.bale)
        #expect(bale.number == "ISK-41001")
        #expect(bale.class == "Hafif Benekli")
        #expect(bale.type == "HB2")
        #expect(bale.grossKg.weight == Kilograms(grams: 203_300))
        #expect(bale.netKg.weight == Kilograms(grams: 199_500))
        #expect(report.ignoredColumns == ["SIRA"])
    }

    @Test func aClassingRecordYieldsTheCharacterAndNoWeights() throws {
        let row = try #require(BaleFile.read(try Fixture.bytes("laboratory-100.txt")).rows.first)
        let found = try #require(row.laboratory)
        #expect(row.bale == nil)
        #expect(found.number == "450681200001")
        #expect(found.ginCode == "45068")
        #expect(found.classedOn == CalendarDate("2024-09-02"))
        #expect(found.officialColour == "31")
        #expect(found.staple == 36)
        #expect(found.character?.micronaire == Decimal(string: "3.9"))
        #expect(found.character?.strength == Decimal(string: "29.2"))
        #expect(found.character?.rd == Decimal(string: "75.1"))
        #expect(found.character?.lengthMm == Decimal(string: "27.94"))
        #expect(found.character?.uniformity == Decimal(string: "80.8"))
    }

    @Test func theReportComesBackFromItsJSON() throws {
        let report = BaleFile.read(try Fixture.bytes("bales-faulty.csv"))
        let json = try JSONEncoder().encode(report)
        #expect(try JSONDecoder().decode(BaleFileReport.self, from: json) == report)
    }
}

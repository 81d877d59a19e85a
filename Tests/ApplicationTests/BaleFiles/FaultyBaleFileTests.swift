import Application
import Foundation
import Regulation
import Testing

struct FaultyBaleFileTests {
    struct Place: Hashable, Sendable {
        let line: Int
        let column: String?
    }

    struct Expected: Sendable, CustomTestStringConvertible {
        let file: String
        let soundLines: [Int]
        let faults: [Place]
        let duplicates: [String: [Int]]

        var testDescription: String { file }
    }

    static let files = [
        Expected(
            file: "bales-faulty.csv", soundLines: [2, 13, 16],
            faults: [
                Place(line: 3, column: "Gross Kg"), Place(line: 4, column: "Net Kg"),
                Place(line: 5, column: "Net Kg"), Place(line: 6, column: "Bale No"),
                Place(line: 7, column: "Bale No"), Place(line: 9, column: "Mic"),
                Place(line: 9, column: "Uniformity"), Place(line: 10, column: nil),
                Place(line: 11, column: "Bale No"), Place(line: 12, column: nil),
                Place(line: 14, column: "Gross Kg"), Place(line: 14, column: "Net Kg"),
                Place(line: 15, column: "Net Kg"),
            ],
            duplicates: ["F-001": [2, 7]]),
        Expected(
            file: "laboratory-faulty.txt", soundLines: [1, 8],
            faults: [
                Place(line: 2, column: nil), Place(line: 3, column: "gin code 1-5"),
                Place(line: 4, column: "bale 6-12"), Place(line: 4, column: "date 13-20"),
                Place(line: 5, column: "bale 6-12"), Place(line: 6, column: "bale 6-12"),
                Place(line: 6, column: "strength 35-37"), Place(line: 7, column: "bale 6-12"),
                Place(line: 9, column: nil), Place(line: 10, column: nil),
            ],
            duplicates: ["450681200001": [1, 4, 5, 6, 7]]),
    ]

    @Test(arguments: files)
    func everyFaultIsNamedByLineAndColumn(_ expected: Expected) throws {
        let report = BaleFile.read(try Fixture.bytes(expected.file))
        let faults = report.rows.flatMap(\.faults)
        let places = try faults.map { Place(line: try #require($0.line), column: $0.column) }
        #expect(Set(places) == Set(expected.faults))
        #expect(report.rows.filter(\.faults.isEmpty).map(\.line) == expected.soundLines)
        #expect(report.totals.bales == expected.soundLines.count)
        #expect(
            Dictionary(uniqueKeysWithValues: report.duplicates.map { ($0.number, $0.lines) }) == expected.duplicates)
        #expect(faults.allSatisfy { !$0.detail.tr.isEmpty && !$0.detail.en.isEmpty })
        #expect(report.rows.allSatisfy { $0.faults.isEmpty || ($0.bale == nil && $0.laboratory == nil) })
        #expect(!report.isSound)
    }

    @Test(arguments: [
        "", "\n \n", "PK\u{3}\u{4}zip", "neither headings nor bales", "\u{0}\u{1}\u{2}", "Balya No;Brüt Kg\n1;200",
        "Balya No;Brüt Kg;Net Kg\n", "Balya No;Brüt Kg;Net Kg;Net\n1;200;195;195",
    ])
    func aFileThatIsNoListOfBalesIsReportedAsAWhole(_ content: String) {
        let report = BaleFile.read(Array(content.utf8))
        #expect(!report.faults.isEmpty)
        #expect(report.rows.isEmpty)
    }

    @Test func headingsBeyondAnyExportAreNoHeadings() {
        let report = BaleFile.read(Array(("Balya No;Brüt Kg;Net Kg" + String(repeating: ";Net", count: 98)).utf8))
        #expect(report.format == .unknown)
        #expect(report.faults.count == 1)
    }

    @Test func whatIsWrongIsShownCutShort() throws {
        let long = String(repeating: "x", count: 100_000)
        let report = BaleFile.read(Array("Balya No;Brüt Kg;Net Kg\n\(long);\(long);\(long)".utf8))
        let faults = try #require(report.rows.first).faults
        #expect(faults.map(\.column) == ["Balya No", "Brüt Kg", "Net Kg"])
        #expect(faults.allSatisfy { $0.detail.tr.count < 200 })
    }

    @Test func aFileOverAMegabyteIsNotRead() {
        let report = BaleFile.read([UInt8](repeating: UInt8(ascii: "1"), count: 1_000_001))
        #expect(report.format == .unknown)
        #expect(report.faults.count == 1)
    }

    @Test(arguments: [(5000, true), (5001, false)])
    func aFileHasAtMostFiveThousandLines(lines: Int, isRead: Bool) {
        let bales = (2...lines).map { "B\($0);220;216" }
        let content = (["Balya No;Brüt Kg;Net Kg"] + bales).joined(separator: "\n") + "\n\n\n"
        let report = BaleFile.read(Array(content.utf8))
        #expect(report.faults.isEmpty == isRead)
        #expect(report.rows.count == (isRead ? 4999 : 0))
    }

    @Test func anyCutOfAFileIsReadWithoutHarm() throws {
        for name in ["bales-faulty.csv", "laboratory-faulty.txt"] {
            let bytes = try Fixture.bytes(name)
            for length in bytes.indices {
                let report = BaleFile.read(Array(bytes[..<length]))
                #expect(report.rows.count <= 15)
            }
        }
    }
}

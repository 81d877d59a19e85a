package import Foundation
package import Regulation

/// What a file of bales holds, line by line. Nothing is presented by reading it.
package struct BaleFileReport: Codable, Equatable, Sendable {
    package enum Format: String, Codable, CaseIterable, Sendable {
        /// Fields apart by semicolon, comma or tab, under a line of headings.
        case csv
        /// The laboratory's fixed-width classing record (USDA, 2005).
        case laboratory
        case unknown
    }

    package enum Encoding: String, Codable, CaseIterable, Sendable {
        case utf8 = "utf-8"
        case utf16 = "utf-16"
        case windows1254 = "windows-1254"
    }

    package struct LineFault: Codable, Equatable, Sendable {
        /// From 1, as an editor counts; `nil` where it is about the whole file.
        package let line: Int?
        /// As the file heads the column; in a classing record its name and positions.
        package let column: String?
        package let rule: Citation?
        package let detail: Text
    }

    package struct Row: Codable, Equatable, Sendable {
        package let line: Int
        /// `nil` where something is wrong with the line, and in a classing record, which knows no weights.
        package let bale: BaleView?
        /// `nil` in a CSV file.
        package let laboratory: LaboratoryRow?
        package let faults: [LineFault]
        /// As the line has them, faulty or not, so that they can be mended; `nil` in a classing record.
        package var cells: Cells? = nil
    }

    /// What a line of a CSV file says, by the fields of a bale.
    package struct Cells: Codable, Equatable, Sendable {
        package let number: String?
        package let grossKg: String?
        package let netKg: String?
        package let `class`: String?
        package let type: String?
        package let staple: String?
        package let micronaire: String?
        package let strength: String?
        package let lengthMm: String?
        package let uniformity: String?
        package let rd: String?
        package let plusB: String?
        package let trash: String?
    }

    /// Over the lines without a fault.
    package struct Totals: Codable, Equatable, Sendable {
        package let bales: Int
        package let grossKg: Decimal
        package let netKg: Decimal
    }

    /// M24/1: a bale that stands on several lines.
    package struct Duplicate: Codable, Equatable, Sendable {
        package let number: String
        package let lines: [Int]
    }

    package let format: Format
    /// `nil` where the file could not be read as text.
    package let encoding: Encoding?
    package let rows: [Row]
    /// Of the whole file; those of a line are in its row.
    package let faults: [LineFault]
    package let totals: Totals
    package let duplicates: [Duplicate]
    /// Headings that mean nothing here.
    package let ignoredColumns: [String]

    init(
        format: Format, encoding: Encoding?, rows: [Row] = [], faults: [LineFault] = [],
        duplicates: [Duplicate] = [], ignoredColumns: [String] = []
    ) {
        self.format = format
        self.encoding = encoding
        self.rows = rows
        self.faults = faults
        self.duplicates = duplicates
        self.ignoredColumns = ignoredColumns
        let sound = rows.filter(\.faults.isEmpty)
        totals = Totals(
            bales: sound.count, grossKg: Decimal(sound.compactMap(\.bale?.grossKg.weight).sum()),
            netKg: Decimal(sound.compactMap(\.bale?.netKg.weight).sum()))
    }

    /// Nothing is wrong, and there is something.
    package var isSound: Bool { faults.isEmpty && !rows.isEmpty && rows.allSatisfy(\.faults.isEmpty) }
}

extension BaleFileReport.LineFault {
    init(_ rule: Citation? = nil, line: Int? = nil, column: String? = nil, tr: String, en: String) {
        self.init(line: line, column: column, rule: rule, detail: Text(tr: tr, en: en))
    }
}

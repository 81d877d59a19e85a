import Regulation

/// The laboratory's fixed-width file.
enum ClassingRecords {
    /// `nil` where no line looks like a classing record.
    static func read(_ file: TextFile) -> BaleFileReport? {
        guard file.lines.contains(where: { isRecord($0.text) }) else { return nil }
        var numbers = BaleNumbers()
        let rows = file.lines.map { ClassingRecord(line: $0).row(&numbers) }
        return BaleFileReport(
            format: .laboratory, encoding: file.encoding, rows: rows, duplicates: numbers.duplicates)
    }

    /// Bale identification and date, twenty digits without a gap.
    private static func isRecord(_ text: Substring) -> Bool {
        text.utf8.count >= ClassingField.shortestRecord && text.utf8.prefix(20).allSatisfy(Digits.isDigit)
    }
}

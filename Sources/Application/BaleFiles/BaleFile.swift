import Regulation

/// Reads the files in which gins and laboratories list bales.
package enum BaleFile {
    /// Bytes.
    static let largest = 1_000_000
    static let mostLines = 5000

    /// Never throws: what cannot be read is reported.
    /// - Parameter contentType: its `charset` is believed; what kind of file it is, the content tells.
    package static func read(_ bytes: [UInt8], contentType: String? = nil) -> BaleFileReport {
        guard bytes.count <= largest else {
            return refused(
                tr: "Dosya \(bytes.count) bayt; en çok \(largest) bayt (1 MB) okunur.",
                en: "The file has \(bytes.count) bytes; at most \(largest) (1 MB) are read.")
        }
        if let fault = Workbook.fault(in: bytes) {
            return BaleFileReport(format: .unknown, encoding: nil, faults: [fault])
        }
        guard let file = TextFile(bytes, contentType: contentType) else {
            return refused(tr: "Dosya bir metin dosyası değil.", en: "The file is not text.")
        }
        guard let last = file.lines.last?.number else { return refused(tr: "Dosya boş.", en: "The file is empty.") }
        guard last <= mostLines else {
            return refused(
                tr: "Dosyada \(last) satır var; en çok \(mostLines) satır okunur.",
                en: "The file has \(last) lines; at most \(mostLines) are read.")
        }
        return ClassingRecords.read(file) ?? BaleTable.read(file)
    }

    private static func refused(tr: String, en: String) -> BaleFileReport {
        BaleFileReport(format: .unknown, encoding: nil, faults: [.init(tr: tr, en: en)])
    }
}

/// Files of a spreadsheet program, which people send in place of an export.
enum Workbook {
    private static let zipped = [UInt8]("PK\u{3}\u{4}".utf8)
    private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

    static func fault(in bytes: [UInt8]) -> BaleFileReport.LineFault? {
        guard bytes.starts(with: zipped) || bytes.starts(with: compound) else { return nil }
        return BaleFileReport.LineFault(
            tr: "Bu bir Excel çalışma kitabı. Excel'de “Farklı kaydet” ile CSV olarak kaydedip yeniden yükleyin.",
            en: "This is a spreadsheet workbook. Save it as CSV and send that.")
    }
}

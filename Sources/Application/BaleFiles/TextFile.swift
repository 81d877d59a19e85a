import Foundation

/// A file's lines, from bytes in an encoding that is common in Türkiye.
struct TextFile {
    struct Line {
        /// From 1, blank lines counted.
        let number: Int
        let text: Substring
    }

    let encoding: BaleFileReport.Encoding
    /// Those that are not blank.
    let lines: [Line]

    /// `nil` for bytes that are no text.
    init?(_ bytes: [UInt8], contentType: String?) {
        guard let (text, encoding) = Self.decode(bytes, charset: Self.charset(contentType)) else { return nil }
        self.encoding = encoding
        lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
            .enumerated()
            .filter { !$0.element.allSatisfy(\.isWhitespace) }
            .map { Line(number: $0.offset + 1, text: $0.element) }
    }

    /// Byte order mark first, then `charset`, then UTF-8 where the bytes are that, else Windows-1254, in which Turkish
    /// programs write.
    private static func decode(_ bytes: [UInt8], charset: String?) -> (String, BaleFileReport.Encoding)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return (String(decoding: bytes.dropFirst(3), as: UTF8.self), .utf8)
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return String(bytes: bytes, encoding: .utf16).map { ($0, .utf16) }
        }
        guard !bytes.contains(0) else { return nil }
        if !windows.contains(charset ?? ""), let text = String(validating: bytes, as: UTF8.self) {
            return (text, .utf8)
        }
        return String(bytes: bytes, encoding: .windowsCP1254).map { ($0, .windows1254) }
    }

    /// ISO 8859-9 differs from it in control characters alone.
    private static let windows: Set = ["windows-1254", "cp1254", "iso-8859-9", "latin5"]

    private static func charset(_ contentType: String?) -> String? {
        let parameters = (contentType ?? "").lowercased().split(separator: ";").dropFirst()
        return parameters.lazy
            .map { $0.filter { !$0.isWhitespace && $0 != "\"" } }
            .first { $0.hasPrefix("charset=") }
            .map { String($0.dropFirst("charset=".count)) }
    }
}

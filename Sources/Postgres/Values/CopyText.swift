/// The text format of COPY: fields between tabs, `\N` for NULL, control characters behind a backslash.
enum CopyText {
    static func append(_ text: String?, to line: inout [UInt8]) {
        guard let text else {
            line.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "N")])
            return
        }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                line.append(UInt8(ascii: "\\"))
                line.append(letters[byte] ?? byte)
            default: line.append(byte)
            }
        }
    }

    /// The fields of a line as the server writes it, with or without its line feed; `nil` for NULL.
    static func fields(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>?] {
        let line = line.last == UInt8(ascii: "\n") ? line.dropLast() : line
        return line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { field in
            guard field.contains(UInt8(ascii: "\\")) else { return field }
            if field.elementsEqual([UInt8(ascii: "\\"), UInt8(ascii: "N")]) { return nil }
            return unescaped(field)[...]
        }
    }

    private static let letters: [UInt8: UInt8] = [
        UInt8(ascii: "\t"): UInt8(ascii: "t"), UInt8(ascii: "\n"): UInt8(ascii: "n"),
        UInt8(ascii: "\r"): UInt8(ascii: "r"),
    ]

    private static func unescaped(_ field: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(field.count)
        var isEscaped = false
        for byte in field {
            if isEscaped {
                bytes.append(controls[byte] ?? byte)
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }

    private static let controls: [UInt8: UInt8] = [
        UInt8(ascii: "t"): UInt8(ascii: "\t"), UInt8(ascii: "n"): UInt8(ascii: "\n"),
        UInt8(ascii: "r"): UInt8(ascii: "\r"), UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12, UInt8(ascii: "v"): 11,
    ]
}

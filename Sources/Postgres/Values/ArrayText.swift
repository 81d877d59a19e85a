/// One-dimensional arrays in their text form, `{a,"b \"c\"",NULL}`.
enum ArrayText {
    static func literal(_ values: [String?]) -> String {
        var text = "{"
        for (index, value) in values.enumerated() {
            if index > 0 { text.append(",") }
            guard let value else {
                text.append("NULL")
                continue
            }
            text.append("\"")
            for scalar in value.unicodeScalars {
                if scalar == "\"" || scalar == "\\" { text.append("\\") }
                text.unicodeScalars.append(scalar)
            }
            text.append("\"")
        }
        return text + "}"
    }

    /// The elements' bytes, `nil` for NULL; `nil` as a whole when the text is not a one-dimensional array.
    static func elements(_ text: ArraySlice<UInt8>) -> [[UInt8]?]? {
        var reader = ArrayTextReader(text)
        return reader.read()
    }
}

private struct ArrayTextReader {
    private let bytes: ArraySlice<UInt8>
    private var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        self.position = bytes.startIndex
    }

    private var next: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

    private mutating func take(_ character: Character) -> Bool {
        guard let next, next == character.asciiValue else { return false }
        position += 1
        return true
    }

    mutating func read() -> [[UInt8]?]? {
        guard take("{") else { return nil }
        var elements: [[UInt8]?] = []
        if take("}") { return position == bytes.endIndex ? elements : nil }
        repeat {
            if take("\"") {
                guard let element = quoted() else { return nil }
                elements.append(element)
            } else {
                guard let element = bare() else { return nil }
                elements.append(element == Array("NULL".utf8) ? nil : element)
            }
        } while take(",")
        return take("}") && position == bytes.endIndex ? elements : nil
    }

    private mutating func quoted() -> [UInt8]? {
        var element: [UInt8] = []
        while let byte = next {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return element
            case UInt8(ascii: "\\"):
                guard let escaped = next else { return nil }
                position += 1
                element.append(escaped)
            default: element.append(byte)
            }
        }
        return nil
    }

    private mutating func bare() -> [UInt8]? {
        let start = position
        while let byte = next, byte != UInt8(ascii: ","), byte != UInt8(ascii: "}") {
            if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "\"") { return nil }
            position += 1
        }
        return position > start ? Array(bytes[start..<position]) : nil
    }
}

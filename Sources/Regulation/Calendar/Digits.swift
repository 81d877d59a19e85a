/// ASCII digits and their values.
package enum Digits {
    package static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    /// The value of one to eighteen ASCII digits, else `nil`.
    package static func value(of bytes: some Collection<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 18, bytes.allSatisfy(isDigit) else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    package static func value(of text: some StringProtocol) -> Int? {
        value(of: text.utf8)
    }

    /// The digits of a text of nothing else, or `nil`.
    package static func list(_ text: some StringProtocol) -> [Int]? {
        guard text.utf8.allSatisfy(isDigit) else { return nil }
        return text.utf8.map { Int($0 - UInt8(ascii: "0")) }
    }

    package static func padded(_ value: Int, to width: Int) -> String {
        let text = String(value)
        return text.utf8.count < width ? String(repeating: "0", count: width - text.utf8.count) + text : text
    }
}

/// A part of an address.
enum PathPart {
    /// Without its percent-encoding. What is not UTF-8 keeps a replacement character, which no name of ours has, so that
    /// there is nothing at such an address.
    static func text(of part: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(part.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "%"), digits.count == 2, let encoded = hexadecimal(digits) {
                bytes.append(encoded)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt8? {
        let isNumber = digits.allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
        return isNumber ? UInt8(String(decoding: digits, as: UTF8.self), radix: 16) : nil
    }
}

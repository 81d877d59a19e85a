import Regulation

/// GTİP: the twelve digits of a line of the customs tariff, written `5201.00.90.00.19`.
package struct TariffLine: Hashable, Sendable {
    package let digits: String

    /// Twelve digits, with or without dots and spaces between them; else `nil`.
    package init?(_ text: String) {
        let bytes = text.utf8.filter { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: " ") }
        guard bytes.count == 12, bytes.allSatisfy(Digits.isDigit) else { return nil }
        digits = String(decoding: bytes, as: UTF8.self)
    }
}

extension TariffLine: TextCodable {
    package var description: String {
        let bytes = Array(digits.utf8)
        let groups = [bytes.prefix(4)] + stride(from: 4, to: 12, by: 2).map { bytes.dropFirst($0).prefix(2) }
        return groups.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ".")
    }
}

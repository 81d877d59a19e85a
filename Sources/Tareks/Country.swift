import Regulation

/// A country by its two letters (ISO 3166-1 alpha-2), upper case. Which pairs are assigned is not checked.
package struct Country: Hashable, Sendable {
    package let code: String

    package init?(_ text: String) {
        guard text.utf8.count == 2, text.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
        else { return nil }
        code = text
    }
}

extension Country: TextCodable {
    package var description: String { code }
}

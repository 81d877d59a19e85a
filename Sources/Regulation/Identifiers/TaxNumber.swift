/// VKN: ten digits, the last one a check digit. A firm's identity in tax and in TAREKS; a sole trader's is personal.
package struct TaxNumber: Hashable, Sendable {
    package let digits: String

    /// `nil` unless ten digits; the check digit is asked for apart, since real numbers that fail it exist.
    package init?(_ text: String) {
        guard text.utf8.count == 10, Digits.list(text) != nil else { return nil }
        digits = text
    }

    package var hasValidCheckDigit: Bool {
        guard let list = Digits.list(digits), let last = list.last else { return false }
        var sum = 0
        for (offset, digit) in list.dropLast().reversed().enumerated() {
            let position = offset + 1
            let shifted = (digit + position) % 10
            if shifted == 0 { continue }
            let power = (shifted << position) % 9
            sum += power == 0 ? 9 : power
        }
        return (10 - sum % 10) % 10 == last
    }
}

import Regulation

/// A number as people and programs write it: `220,5`, `220.5`, `1.234,5`, `1,234.5`.
enum WrittenNumber {
    private static let mostWholeDigits = 9

    /// In thousandths; `nil` where the text is no number, or has more than three decimals.
    ///
    /// Of two kinds of mark the later one divides off the decimals. A mark that stands alone does so too: what is
    /// measured of a bale stays below a thousand, so `1.234` is not taken for one thousand.
    static func thousandths(_ text: String) -> Int? {
        var digits = text[...]
        let isNegative = digits.first == "-"
        if isNegative || digits.first == "+" { digits.removeFirst() }
        let marks = digits.filter { $0 == "," || $0 == "." }
        guard let last = marks.last else { return value(digits, "", isNegative) }
        let isGrouped = marks.count > 1 && marks.allSatisfy { $0 == last }
        guard !isGrouped, let point = digits.lastIndex(of: last) else {
            return value(ungrouped(digits), "", isNegative)
        }
        guard marks.count(where: { $0 == last }) == 1 else { return nil }
        let decimals = digits[digits.index(after: point)...]
        return decimals.isEmpty ? nil : value(ungrouped(digits[..<point]), decimals, isNegative)
    }

    /// Without the marks between thousands; `nil` where they stand anywhere else.
    private static func ungrouped(_ text: Substring) -> Substring? {
        let groups = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        guard groups.count > 1 else { return text }
        guard let first = groups.first, (1...3).contains(first.count), groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return groups.joined()[...]
    }

    private static func value(_ whole: Substring?, _ decimals: Substring, _ isNegative: Bool) -> Int? {
        guard let whole, !whole.isEmpty, whole.count <= mostWholeDigits else { return nil }
        let kept = String(decimals.prefix(3)) + String(repeating: "0", count: max(0, 3 - decimals.count))
        guard decimals.dropFirst(3).allSatisfy({ $0 == "0" }), let thousandths = Digits.value(of: String(whole) + kept)
        else { return nil }
        return isNegative ? -thousandths : thousandths
    }
}

/// TCKN: eleven digits, the first not 0, the last two check digits. Personal data: never in an event.
package struct CitizenNumber: Hashable, Sendable {
    package let digits: String

    package init?(_ text: String) {
        guard text.utf8.count == 11, let list = Digits.list(text), list[0] != 0 else { return nil }
        let odd = list[0] + list[2] + list[4] + list[6] + list[8]
        let even = list[1] + list[3] + list[5] + list[7]
        let tenth = ((7 * odd - even) % 10 + 10) % 10
        guard list[9] == tenth, list[10] == list[0..<10].reduce(0, +) % 10 else { return nil }
        digits = text
    }
}

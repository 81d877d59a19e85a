/// Whether someone wrote something where a rule asks for words.
enum Wording {
    static func isGiven(_ text: String) -> Bool {
        text.contains { !$0.isWhitespace }
    }
}

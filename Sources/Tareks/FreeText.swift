import Regulation

/// Text that an official writes and events keep: short, and about things, not persons.
enum FreeText {
    static let maximumLength = 500

    static func faults(_ text: String, rule: Citation? = nil, at pointer: String) -> [Fault] {
        var faults = Faults()
        faults.require(
            text.contains { !$0.isWhitespace }, rule, at: pointer,
            tr: "Bu alan boş bırakılamaz.", en: "This field may not be empty.")
        faults.require(
            text.unicodeScalars.count <= maximumLength, rule, at: pointer,
            tr: "Metin en fazla \(maximumLength) karakter olabilir.",
            en: "The text may be at most \(maximumLength) characters long.")
        return faults.list
    }
}

/// Something an official found against a rule. The note is about a thing, never about a person.
package struct Finding: Codable, Hashable, Sendable {
    package let rule: Citation
    package let note: String

    package init(rule: Citation, note: String) {
        self.rule = rule
        self.note = note
    }
}

/// An opaque identity, one type for each kind of thing so that they cannot be exchanged.
package struct Identifier<Kind>: Hashable, Sendable, TextCodable, Comparable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    package var description: String { text }

    package static func < (left: Identifier, right: Identifier) -> Bool { left.text < right.text }
}

/// A firm or a person by pseudonym: who it is stands in the vault, never in an event.
package enum SubjectKind {}
package typealias SubjectID = Identifier<SubjectKind>

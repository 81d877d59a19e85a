/// An article and paragraph of the communiqué, `M11/3`, as refusals carry it and outsiders read it.
package struct Citation: Hashable, Sendable, ExpressibleByStringLiteral {
    package let text: String

    package init(stringLiteral text: String) {
        self.text = text
    }
}

extension Citation: LosslessStringConvertible {
    package init?(_ description: String) {
        guard !description.isEmpty else { return nil }
        text = description
    }

    package var description: String { text }
}

extension Citation: TextCodable {}

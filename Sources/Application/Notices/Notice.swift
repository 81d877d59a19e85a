package import Regulation

/// M25/2, M31/2: what is told about a control, its result or a sanction, in Turkish, and to whom.
package struct Notice: Equatable, Sendable {
    package let recipients: [SubjectID]
    package let subject: String
    package let text: String
}

/// A letter on its way, to the address that its reader declared.
package struct Letter: Equatable, Sendable {
    package let address: String
    package let subject: String
    package let text: String

    package init(address: String, subject: String, text: String) {
        self.address = address
        self.subject = subject
        self.text = text
    }
}

/// What comes with a command besides its content.
package struct CommandContext: Sendable {
    package let actor: Actor
    /// The command's name, for the audit trail: `POST /v1/control-applications`.
    package let name: String
    /// Ties log lines, events and answers of one request together.
    package let correlation: String
    /// `nil` where the client sent none.
    package let idempotencyKey: String?
    /// SHA-256 of what was asked, so that another request under the same key is noticed.
    package let fingerprint: [UInt8]
    package let precondition: Precondition

    package init(
        actor: Actor, name: String, correlation: String, idempotencyKey: String? = nil, fingerprint: [UInt8] = [],
        precondition: Precondition = Precondition()
    ) {
        self.actor = actor
        self.name = name
        self.correlation = correlation
        self.idempotencyKey = idempotencyKey
        self.fingerprint = fingerprint
        self.precondition = precondition
    }
}

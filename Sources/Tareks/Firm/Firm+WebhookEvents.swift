package import Regulation

/// Its address and its secret lie in the vault, since an address may hold a token.
package struct WebhookRegistered: Codable, Equatable, Sendable {
    package let firm: SubjectID
    package let webhook: WebhookID
    /// The types of events that are told; `nil`: all.
    package let events: [String]?
    package let at: Instant

    package init(firm: SubjectID, webhook: WebhookID, events: [String]?, at: Instant) {
        self.firm = firm
        self.webhook = webhook
        self.events = events
        self.at = at
    }
}

/// Somebody wants to know whether messages arrive.
package struct WebhookTested: Codable, Equatable, Sendable {
    package let firm: SubjectID
    package let webhook: WebhookID

    package init(firm: SubjectID, webhook: WebhookID) {
        self.firm = firm
        self.webhook = webhook
    }
}

package struct WebhookRetired: Codable, Equatable, Sendable {
    package enum Cause: String, Codable, CaseIterable, Sendable {
        case asked
        /// Its server answered that it is gone for good (410).
        case gone
    }

    package let firm: SubjectID
    package let webhook: WebhookID
    package let cause: Cause

    package init(firm: SubjectID, webhook: WebhookID, cause: Cause) {
        self.firm = firm
        self.webhook = webhook
        self.cause = cause
    }
}

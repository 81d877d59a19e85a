import EventStore
package import Regulation
import Tareks

/// M25/2, M31/2: what is told about a control, its result or a sanction, in Turkish, and to whom.
package struct Notice: Sendable {
    /// People, by mail.
    package let recipients: [SubjectID]
    /// `nil` where it concerns people alone.
    package let announcement: Announcement?
    package let subject: String
    package let text: String
}

/// The same for the programs of the firms whom it concerns.
package struct Announcement: Sendable {
    package let firms: Set<SubjectID>
    /// The one webhook that is told.
    let only: WebhookID?
    package let facts: any NoticeFacts

    init(_ facts: any NoticeFacts, to firms: SubjectID..., only: WebhookID? = nil) {
        self.firms = Set(firms)
        self.only = only
        self.facts = facts
    }

    /// Those of a firm that are told of the event.
    func webhooks(of firm: Firm, told event: RecordedEvent) -> [FirmWebhook] {
        let instant = Instant(microseconds: event.occurredAt)
        return firm.webhooks.filter { only == nil ? $0.wants(event.type, at: instant) : $0.id == only }
    }
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

import EventStore
import Foundation
import Regulation
import Tareks

/// What a firm's program is sent, as Standard Webhooks has it: the same bytes and id at each attempt, so that who gets
/// it twice can tell.
struct WebhookMessage: Encodable {
    let id: String
    let type: String
    let position: Int64
    let occurredAt: Instant
    let data: Content

    /// The facts, and what people read in mail.
    struct Content: Encodable {
        let facts: any NoticeFacts
        let subject: String
        let text: String

        private enum CodingKeys: String, CodingKey {
            case subject, text
        }

        func encode(to encoder: any Encoder) throws {
            try facts.encode(to: encoder)
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(subject, forKey: .subject)
            try container.encode(text, forKey: .text)
        }
    }

    init(_ notice: Notice, _ announcement: Announcement, of event: RecordedEvent, to webhook: WebhookID) {
        id = "msg_\(event.position)_\(webhook)"
        type = event.type
        position = event.position
        occurredAt = Instant(microseconds: event.occurredAt)
        data = Content(facts: announcement.facts, subject: notice.subject, text: notice.text)
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

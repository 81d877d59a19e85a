package import Regulation
package import Tareks

package struct WebhookView: Codable, Equatable, Sendable {
    package let id: WebhookID
    package let url: String
    /// The types of events that are told.
    package let events: [String]
    package let registeredAt: Instant

    init(_ webhook: FirmWebhook, url: String?) {
        id = webhook.id
        self.url = url ?? Erased.text
        events = webhook.events ?? NoticeWriter.firmTypes
        registeredAt = webhook.registeredAt
    }
}

/// The only answer that holds the secret.
package struct NewWebhookView: Codable, Equatable, Sendable {
    package let id: WebhookID
    package let url: String
    package let events: [String]
    package let registeredAt: Instant
    package let secret: String

    init(_ view: WebhookView, secret: WebhookSecret) {
        id = view.id
        url = view.url
        events = view.events
        registeredAt = view.registeredAt
        self.secret = secret.text
    }
}

extension Services {
    /// A firm's.
    package func views(_ webhooks: [FirmWebhook], of firm: SubjectID) async throws -> [WebhookView] {
        var views: [WebhookView] = []
        for webhook in webhooks {
            views.append(WebhookView(webhook, url: try await subjects.target(of: webhook.id, for: firm)?.url))
        }
        return views
    }
}

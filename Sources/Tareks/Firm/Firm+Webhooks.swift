package import Regulation

extension Firm {
    /// That a firm may have at a time.
    package static let mostWebhooks = 5

    /// - Parameter events: `nil`: all.
    package func register(_ webhook: WebhookID, events: [String]?, _ act: Act) throws(Refusal) -> [FirmEvent] {
        guard let id else { throw Self.noWebhook }
        guard webhooks.count < Self.mostWebhooks else {
            throw Refusal.state(
                tr: "Bir firmanın en fazla \(Self.mostWebhooks) webhook adresi olabilir; önce biri kaldırılır.",
                en: "A firm has at most \(Self.mostWebhooks) webhooks; retire one of them first.")
        }
        let chosen = events.map { Set($0).sorted() }
        return [.webhookRegistered(WebhookRegistered(firm: id, webhook: webhook, events: chosen, at: act.at))]
    }

    package func test(_ webhook: WebhookID) throws(Refusal) -> [FirmEvent] {
        guard let id, self.webhook(webhook) != nil else { throw Self.noWebhook }
        return [.webhookTested(WebhookTested(firm: id, webhook: webhook))]
    }

    package func retire(_ webhook: WebhookID, _ cause: WebhookRetired.Cause) throws(Refusal) -> [FirmEvent] {
        guard let id, self.webhook(webhook) != nil else { throw Self.noWebhook }
        return [.webhookRetired(WebhookRetired(firm: id, webhook: webhook, cause: cause))]
    }

    /// `nil` for one that is not there, or was retired.
    package func webhook(_ id: WebhookID) -> FirmWebhook? { webhooks.first { $0.id == id } }

    private static var noWebhook: Refusal {
        .notFound(tr: "Firmanın böyle bir webhook adresi yok.", en: "The firm has no such webhook.")
    }
}

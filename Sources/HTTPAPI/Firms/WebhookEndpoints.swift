import Application
import EventStore
import HTTPTypes
import Regulation
import Tareks

/// M25/2, M31/2: what people are told by mail, their firm's program is told by POST (Standard Webhooks).
enum WebhookEndpoints {
    static let all = [register, list, test, retire]

    private static let writers: [Role] = [.generalDirectorate, .directorate, .firmUser]
    private static let recentDeliveries = 10

    static let register = Endpoint.command(
        .post, "/v1/firms/{vkn}/webhooks", .notices,
        tr: "Firmanın bildirimlerinin gönderileceği adresi kaydeder (webhook)",
        en: "Registers where the firm's notices are sent (webhook); the secret is shown this once", roles: writers,
        body: WebhookBody.self, answers: NewWebhookView.self
    ) { session, call, body in
        let vkn = try call.taxNumber()
        let view = try await session.registerWebhook(vkn, body.url, events: body.events)
        return reply(view, of: vkn, session, status: 201)
    }

    static let test = Endpoint.command(
        .post, "/v1/firms/{vkn}/webhooks/{id}/test", .notices, tr: "Adrese bir deneme iletisi gönderir",
        en: "Sends a message to it that says nothing else", roles: writers, body: NoBody.self,
        answers: WebhookView.self, status: 202
    ) { session, call, _ in
        let vkn = try call.taxNumber()
        return reply(try await session.testWebhook(vkn, try call.id()), of: vkn, session, status: 202)
    }

    static let retire = Endpoint.command(
        .post, "/v1/firms/{vkn}/webhooks/{id}/retirement", .notices, tr: "Adresi kaldırır; artık ileti gönderilmez",
        en: "Retires it; nothing is sent to it any more", roles: writers, body: NoBody.self,
        answers: WebhookView.self, status: 200
    ) { session, call, _ in
        let vkn = try call.taxNumber()
        return reply(try await session.retireWebhook(vkn, try call.id()), of: vkn, session, status: 200)
    }

    static let list = Endpoint.query(
        "/v1/firms/{vkn}/webhooks", .notices, tr: "Firmanın webhook adresleri ve son gönderimler",
        en: "A firm's webhooks and their latest deliveries", roles: writers + [.auditor], current: true,
        answers: Listing<WebhookStandingView>.self
    ) { call in
        let id = call.services.pseudonyms.firm(try call.taxNumber())
        let (firm, version) = try await call.services.aggregates.load(.firm(id))
        guard firm.isDefined else { throw Problem.noRecord }
        try Visibility.require(try call.actor(), seesFirm: id, firm: firm, on: call.today)
        let outbox = Outbox(pool: call.services.store.pool)
        var items: [WebhookStandingView] = []
        for webhook in try await call.services.views(firm.webhooks, of: id) {
            let entries = try await outbox.notices(
                to: [id.text], by: .webhook(webhook.id.text), limit: recentDeliveries)
            items.append(WebhookStandingView(webhook, deliveries: try await call.views(entries)))
        }
        return Found(Listing(items: items, nextCursor: nil), version: version)
    }

    private static func reply<View>(
        _ view: View, of vkn: TaxNumber, _ session: CommandSession, status: Int
    ) -> Reply<View> {
        Reply(
            view, status: status, version: session.version(of: .firm(session.services.pseudonyms.firm(vkn))),
            location: status == 201 ? "/v1/firms/\(vkn.digits)/webhooks" : nil)
    }
}

struct WebhookStandingView: Codable {
    let id: WebhookID
    let url: String
    let events: [String]
    let registeredAt: Instant
    /// Newest first.
    let deliveries: [NoticeView]

    init(_ view: WebhookView, deliveries: [NoticeView]) {
        id = view.id
        url = view.url
        events = view.events
        registeredAt = view.registeredAt
        self.deliveries = deliveries
    }
}

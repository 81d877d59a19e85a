package import Regulation
package import Tareks

extension CommandSession {
    /// M25/2, M31/2: messages go to a firm's program from now on, as mail goes to its people.
    /// - Parameter events: the types that are told; `nil`: all.
    package func registerWebhook(_ vkn: TaxNumber, _ url: WebhookURL, events: [String]?) async throws -> NewWebhookView
    {
        let (id, firm) = try await firmWithWebhooks(vkn)
        try url.require(by: services.webhooks, at: "/url")
        let webhook = WebhookID(services.random.id("webhook"))
        let events = try firm.register(webhook, events: events, act)
        let secret = WebhookSecret()
        try await services.subjects.keep(WebhookTarget(url: url.text, secret: secret.text), of: webhook, for: id)
        let registered = try await append(events, to: .firm(id)).webhook(webhook)
        guard let registered else { throw Self.noFirm }
        return NewWebhookView(WebhookView(registered, url: url.text), secret: secret)
    }

    /// A message that says nothing else is sent to it.
    package func testWebhook(_ vkn: TaxNumber, _ webhook: WebhookID) async throws -> WebhookView {
        try await change(webhook, of: vkn) { firm throws(Refusal) in try firm.test(webhook) }
    }

    /// Nothing is sent to it from now on, be it that something waits.
    package func retireWebhook(_ vkn: TaxNumber, _ webhook: WebhookID) async throws -> WebhookView {
        try await change(webhook, of: vkn) { firm throws(Refusal) in try firm.retire(webhook, .asked) }
    }

    /// - Returns: the webhook as it was.
    private func change(
        _ webhook: WebhookID, of vkn: TaxNumber, _ decide: (Firm) throws(Refusal) -> [FirmEvent]
    ) async throws -> WebhookView {
        let (id, firm) = try await firmWithWebhooks(vkn)
        _ = try await append(try decide(firm), to: .firm(id))
        guard let view = try await services.views(firm.webhooks.filter { $0.id == webhook }, of: id).first else {
            throw Self.noFirm
        }
        return view
    }

    /// By the service: its server says that it is gone for good.
    func loseWebhook(_ webhook: WebhookID, of firm: SubjectID) async throws {
        let known = try await load(.firm(firm))
        guard known.webhook(webhook) != nil else { return }
        _ = try await append(try known.retire(webhook, .gone), to: .firm(firm))
    }

    /// The firm's user, and whoever may define the firm.
    private func firmWithWebhooks(_ vkn: TaxNumber) async throws -> (SubjectID, Firm) {
        try Access.require(actor, .generalDirectorate, .directorate, .firmUser)
        let id = services.pseudonyms.firm(vkn)
        if actor.role == .firmUser { try Access.requireUser(actor, of: id) }
        let firm = try await loadSubject(.firm(id))
        guard firm.isDefined else { throw Self.noFirm }
        if actor.role == .firmUser {
            guard firm.authorised(actor.subject, .firmUser, on: act.today) else { throw Access.notAuthorised }
        } else {
            try Access.require(actor, toWriteOf: firm)
        }
        return (id, firm)
    }
}

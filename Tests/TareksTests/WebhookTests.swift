import Regulation
import Tareks
import Testing

@Suite("A firm's webhooks")
struct WebhookTests {
    private static let since = Given.instant("2025-10-06T10:00:00+03:00")

    private func firm(with ids: String...) throws -> Firm {
        try ids.reduce(into: Given.definedFirm()) { firm, id in
            for event in try firm.register(WebhookID(id), events: nil, Given.act()) { firm.evolve(event) }
        }
    }

    @Test("A webhook is registered with the types that it is told of, each once, and the moment from which on")
    func registered() throws {
        let events = try Given.definedFirm().register(
            WebhookID("w1"), events: ["trade.refused", "lot.certified", "trade.refused"], Given.act())
        #expect(
            events == [
                .webhookRegistered(
                    WebhookRegistered(
                        firm: Given.firm, webhook: WebhookID("w1"), events: ["lot.certified", "trade.refused"],
                        at: Self.since))
            ])
        var firm = Given.definedFirm()
        for event in events { firm.evolve(event) }
        let webhook = try #require(firm.webhook(WebhookID("w1")))
        #expect(webhook.wants("lot.certified", at: Self.since))
        #expect(!webhook.wants("lot.refused", at: Self.since))
        #expect(!webhook.wants("lot.certified", at: Self.since.adding(hours: -1)))
    }

    @Test("Without types it is told of all")
    func all() throws {
        let webhook = try #require(try firm(with: "w1").webhook(WebhookID("w1")))
        #expect(webhook.wants("factory.suspended", at: Self.since))
    }

    @Test("A firm that is not defined has none")
    func undefined() throws {
        #expect(
            try refusal { try Firm().register(WebhookID("w1"), events: nil, Given.act()) }.kind == .notFound)
    }

    @Test("A sixth is refused until one of the five is retired")
    func bound() throws {
        var firm = try firm(with: "w1", "w2", "w3", "w4", "w5")
        #expect(try refusal { try firm.register(WebhookID("w6"), events: nil, Given.act()) }.kind == .state)
        for event in try firm.retire(WebhookID("w2"), .asked) { firm.evolve(event) }
        #expect(firm.webhooks.map(\.id.text) == ["w1", "w3", "w4", "w5"])
        #expect(try firm.register(WebhookID("w6"), events: nil, Given.act()).count == 1)
    }

    @Test("One that was retired, or is another firm's, is neither tested nor retired")
    func gone() throws {
        var firm = try firm(with: "w1")
        #expect(
            try firm.test(WebhookID("w1"))
                == [.webhookTested(WebhookTested(firm: Given.firm, webhook: WebhookID("w1")))])
        let retired = try firm.retire(WebhookID("w1"), .gone)
        #expect(
            retired
                == [.webhookRetired(WebhookRetired(firm: Given.firm, webhook: WebhookID("w1"), cause: .gone))])
        for event in retired { firm.evolve(event) }
        #expect(firm.webhooks.isEmpty)
        #expect(try refusal { try firm.retire(WebhookID("w1"), .asked) }.kind == .notFound)
        #expect(try refusal { try firm.test(WebhookID("w1")) }.kind == .notFound)
    }
}

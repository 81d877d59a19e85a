import EventStore
import Foundation
import Regulation
import Tareks

/// A message as it leaves the house.
package struct WebhookRequest: Sendable {
    package let url: WebhookURL
    package let headers: [(name: String, value: String)]
    package let body: String
}

/// Takes messages out of the house.
package protocol WebhookCarrier: Sendable {
    /// - Returns: the status of the answer.
    /// - Throws: why there was none. It names neither address nor secret.
    func carry(_ request: WebhookRequest) async throws -> Int
}

/// M25/2, M31/2: delivers messages to firms' programs, at least once each. What cannot be delivered is recorded and
/// holds up neither the result nor another firm's messages.
package struct WebhookDelivery: Sendable {
    private static let firstPause = Duration.seconds(5)
    private static let mostAttempts = 9

    /// How long nothing is sent after so many failed attempts, four times as long after each: thirty hours in all.
    /// `nil`: for good.
    package static func pause(after attempts: Int) -> Duration? {
        (1..<mostAttempts).contains(attempts) ? firstPause * (1 << (2 * (attempts - 1))) : nil
    }

    private let services: Services
    private let writer: NoticeWriter
    private let carrier: any WebhookCarrier

    package init(services: Services, carrier: any WebhookCarrier) {
        self.services = services
        self.carrier = carrier
        writer = NoticeWriter(aggregates: services.aggregates)
    }

    /// Delivers what is due; until the task is cancelled.
    package func run(every interval: Duration = .milliseconds(500)) async throws {
        try await OutboxDelivery(services: services, carriage: .webhooks, width: 16, attempt: attempt)
            .run(every: interval)
    }

    @Sendable private func attempt(_ entry: OutboxEntry) async -> DeliveryOutcome {
        do {
            guard case .webhook(let id) = entry.channel, let request = try await request(entry, WebhookID(id)) else {
                return .undeliverable(reason: "the webhook was retired, or its firm's data was erased")
            }
            switch try await carrier.carry(request) {
            case 200...299: return .delivered
            case 410:
                try await retire(WebhookID(id), of: SubjectID(entry.recipient))
                return .undeliverable(reason: "answered 410: the webhook is retired")
            case let status: return failure(of: entry, "answered \(status)")
            }
        } catch {
            return failure(of: entry, "\(error)")
        }
    }

    private func failure(of entry: OutboxEntry, _ reason: String) -> DeliveryOutcome {
        guard let pause = Self.pause(after: entry.attempts) else { return .undeliverable(reason: reason) }
        return .failed(reason: reason, again: pause)
    }

    /// - Returns: `nil` where nobody is to be told any more.
    private func request(_ entry: OutboxEntry, _ webhook: WebhookID) async throws -> WebhookRequest? {
        let id = SubjectID(entry.recipient)
        let firm = try await services.aggregates.load(.firm(id)).aggregate
        guard firm.webhook(webhook) != nil,
            let event = try await services.store.readAll(after: entry.position - 1, limit: 1).first,
            let notice = try await writer.notice(of: event), let announcement = notice.announcement,
            let target = try await services.subjects.target(of: webhook, for: id), let url = WebhookURL(target.url),
            let secret = WebhookSecret(target.secret)
        else { return nil }
        let message = WebhookMessage(notice, announcement, of: event, to: webhook)
        let body = try message.json()
        let timestamp = Int64(Date().timeIntervalSince1970)
        return WebhookRequest(
            url: url,
            headers: [
                ("Content-Type", "application/json"), ("webhook-id", message.id),
                ("webhook-timestamp", "\(timestamp)"),
                ("webhook-signature", secret.signature(of: body, id: message.id, timestamp: timestamp)),
            ], body: body)
    }

    private func retire(_ webhook: WebhookID, of firm: SubjectID) async throws {
        let context = CommandContext(actor: .service, name: "webhook gone", correlation: "gone-\(webhook)")
        try await CommandExecutor(services: services).run(context) { try await $0.loseWebhook(webhook, of: firm) }
    }
}

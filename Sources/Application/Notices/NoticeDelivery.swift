import EventStore
import Regulation

/// Takes letters out of the house.
package protocol MailCarrier: Sendable {
    /// - Throws: why it could not be handed over this time.
    func carry(_ letter: Letter) async throws
}

/// M25/2, M31/2: delivers notices. What cannot be delivered is recorded and holds up neither the result nor another
/// notice; the Ministry does not answer for one that does not arrive.
package struct NoticeDelivery: Sendable {
    /// The pause after the first failed attempt; doubled after each further one.
    private static let firstPause = Duration.seconds(30)
    private static let mostAttempts = 8

    private let services: Services
    private let writer: NoticeWriter
    private let carrier: any MailCarrier

    package init(services: Services, carrier: any MailCarrier) {
        self.services = services
        self.carrier = carrier
        writer = NoticeWriter(aggregates: services.aggregates)
    }

    /// Delivers what is due; until the task is cancelled.
    package func run(every interval: Duration = .milliseconds(500)) async throws {
        try await OutboxDelivery(services: services, carriage: .mail, width: 4, attempt: attempt).run(every: interval)
    }

    @Sendable private func attempt(_ entry: OutboxEntry) async -> DeliveryOutcome {
        do {
            guard let event = try await services.store.readAll(after: entry.position - 1, limit: 1).first,
                let notice = try await writer.notice(of: event)
            else { return .undeliverable(reason: "the event tells nobody") }
            let person = try await services.subjects.record(PersonRecord.self, of: SubjectID(entry.recipient))
            guard let address = person?.email else { return .undeliverable(reason: "no address was declared") }
            try await carrier.carry(Letter(address: address, subject: notice.subject, text: notice.text))
            return .delivered
        } catch {
            guard entry.attempts < Self.mostAttempts else { return .undeliverable(reason: "\(error)") }
            return .failed(reason: "\(error)", again: Self.firstPause * (1 << min(entry.attempts - 1, 10)))
        }
    }
}

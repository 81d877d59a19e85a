import CottonControl
package import EventStore
import Regulation
import Tareks

/// Finds out who is to be told of an event, and in which words.
package struct NoticeWriter: Sendable {
    /// Events of which somebody is told.
    package static let types = firmTypes + ["inspector.warned", "inspector.revoked", "firm.webhook-tested"]

    /// Those of which a firm's webhook may be told.
    package static let firmTypes = [
        "lot.routed", "lot.certified", "lot.refused", "trade.submitted", "trade.reference-issued", "trade.refused",
        "factory.warned", "factory.suspended", "notification.approved", "notification.rejected",
    ]

    private let aggregates: AggregateCache

    package init(aggregates: AggregateCache) {
        self.aggregates = aggregates
    }

    /// `nil` where nobody is told, as where a lot that was concluded at once is routed.
    /// - Throws: `CodecError` for an event that cannot be read.
    package func notice(of event: RecordedEvent) async throws -> Notice? {
        switch try EventCatalogue.decode(event) {
        case let lot as LotEvent: try await notice(of: lot, in: event.stream)
        case let trade as TradeApplicationEvent: try await notice(of: trade, in: event.stream)
        case let inspector as InspectorEvent: notice(of: inspector, in: event.stream)
        case let factory as FactoryEvent: try await notice(of: factory, in: event)
        case let season as NotificationEvent: try await notice(of: season, in: event.stream)
        case let firm as FirmEvent: notice(of: firm)
        default: nil
        }
    }

    /// M25/2: to the inspector who presented the lot.
    private func notice(of event: LotEvent, in stream: String) async throws -> Notice? {
        let lot = try await aggregates.load(.lot(LotID(Self.id(of: stream)))).aggregate
        guard let presented = lot.presented, let wording = LotWording(event, presented) else { return nil }
        return Notice(
            recipients: [SubjectID(presented.inspector.text)],
            announcement: Announcement(LotFacts(event, presented), to: presented.firm, presented.owner),
            subject: wording.subject, text: wording.text)
    }

    /// M31/2: to the user who applied.
    private func notice(of event: TradeApplicationEvent, in stream: String) async throws -> Notice? {
        let application = try await aggregates.load(.trade(TradeApplicationID(Self.id(of: stream)))).aggregate
        guard let submitted = application.submission, let wording = TradeWording(event, submitted) else { return nil }
        return Notice(
            recipients: [submitted.user],
            announcement: Announcement(TradeFacts(event, submitted), to: submitted.firm), subject: wording.subject,
            text: wording.text)
    }

    /// M36/1
    private func notice(of event: InspectorEvent, in stream: String) -> Notice? {
        guard let wording = InspectorWording(event) else { return nil }
        return Notice(
            recipients: [SubjectID(Self.id(of: stream))], announcement: nil, subject: wording.subject,
            text: wording.text)
    }

    /// M35/1, M35/2, M36/2: to everybody who may act for the factory's firm on that day.
    private func notice(of event: FactoryEvent, in recorded: RecordedEvent) async throws -> Notice? {
        guard let wording = FactoryWording(event) else { return nil }
        let id = FactoryID(Self.id(of: recorded.stream))
        let factory = try await aggregates.load(.factory(id)).aggregate
        guard let firm = factory.registered?.firm else { return nil }
        let users = try await aggregates.load(.firm(firm)).aggregate
            .users(on: Istanbul.date(of: Instant(microseconds: recorded.occurredAt)))
        return Notice(
            recipients: users, announcement: Announcement(FactoryFacts(event, of: id), to: firm),
            subject: wording.subject, text: wording.text)
    }

    /// M19/2: to the inspectors whom the notification names.
    private func notice(of event: NotificationEvent, in stream: String) async throws -> Notice? {
        let notification = try await aggregates.load(.notification(NotificationID(Self.id(of: stream)))).aggregate
        guard let notified = notification.notified, let wording = SeasonWording(event, notified) else { return nil }
        return Notice(
            recipients: notified.responsibleInspectors.map { SubjectID($0.text) },
            announcement: Announcement(SeasonFacts(event, notified), to: notified.firm), subject: wording.subject,
            text: wording.text)
    }

    private func notice(of event: FirmEvent) -> Notice? {
        guard case .webhookTested(let tested) = event else { return nil }
        return Notice(
            recipients: [],
            announcement: Announcement(
                WebhookFacts(webhook: tested.webhook), to: tested.firm, only: tested.webhook),
            subject: "Deneme",
            text: "Bu ileti, adresinizin bildirimleri alıp almadığını sınamak için istenmiştir.")
    }

    private static func id(of stream: String) -> String {
        stream.split(separator: "-", maxSplits: 1).dropFirst().first.map(String.init) ?? ""
    }
}

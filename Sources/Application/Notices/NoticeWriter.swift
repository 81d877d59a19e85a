import CottonControl
package import EventStore
import Regulation
import Tareks

/// Finds out who is to be told of an event, and in which words.
package struct NoticeWriter: Sendable {
    /// Events of which somebody is told.
    package static let types = [
        "lot.routed", "lot.certified", "lot.refused", "trade.submitted", "trade.reference-issued", "trade.refused",
        "inspector.warned", "inspector.revoked",
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
        default: nil
        }
    }

    /// M25/2: to the inspector who presented the lot.
    private func notice(of event: LotEvent, in stream: String) async throws -> Notice? {
        let lot = try await aggregates.load(.lot(LotID(Self.id(of: stream)))).aggregate
        guard let presented = lot.presented, let wording = LotWording(event, presented) else { return nil }
        return Notice(
            recipient: SubjectID(presented.inspector.text), subject: wording.subject, text: wording.text)
    }

    /// M31/2: to the user who applied.
    private func notice(of event: TradeApplicationEvent, in stream: String) async throws -> Notice? {
        let application = try await aggregates.load(.trade(TradeApplicationID(Self.id(of: stream)))).aggregate
        guard let submitted = application.submission, let wording = TradeWording(event, submitted) else { return nil }
        return Notice(recipient: submitted.user, subject: wording.subject, text: wording.text)
    }

    /// M36/1
    private func notice(of event: InspectorEvent, in stream: String) -> Notice? {
        guard let wording = InspectorWording(event) else { return nil }
        return Notice(recipient: SubjectID(Self.id(of: stream)), subject: wording.subject, text: wording.text)
    }

    private static func id(of stream: String) -> String {
        stream.split(separator: "-", maxSplits: 1).dropFirst().first.map(String.init) ?? ""
    }
}

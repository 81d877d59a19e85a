package import EventStore
import Regulation
import Tareks

/// Follows the log and keeps, in the transaction of its checkpoint, who is to be told of what: one notice an event,
/// recipient and channel, however many workers follow.
package enum NoticeGathering {
    package static func subscription(_ services: Services) -> Subscription {
        let writer = NoticeWriter(aggregates: services.aggregates)
        let outbox = Outbox(pool: services.store.pool)
        return Subscription(name: "notices", types: NoticeWriter.types, store: services.store, logger: services.logger)
        {
            connection, events in
            var told: [(event: RecordedEvent, notice: Notice)] = []
            for event in events {
                if let notice = try await writer.notice(of: event) { told.append((event, notice)) }
            }
            let firms = try await services.firms(Set(told.flatMap { $0.notice.announcement?.firms ?? [] }))
            var notices: [(position: Int64, recipient: String, channel: OutboxChannel)] = []
            for (event, notice) in told {
                notices += notice.recipients.map { (event.position, $0.text, .mail) }
                for firm in notice.announcement?.firms ?? [] {
                    let webhooks = firms[firm].flatMap { notice.announcement?.webhooks(of: $0, told: event) } ?? []
                    notices += webhooks.map { (event.position, firm.text, .webhook($0.id.text)) }
                }
            }
            try await outbox.add(notices, on: connection)
        }
    }
}

extension Services {
    /// By one query.
    fileprivate func firms(_ ids: Set<SubjectID>) async throws -> [SubjectID: Firm] {
        let found = try await aggregates.load(ids.map { StreamName.firm($0) }, from: .store)
        return ids.reduce(into: [:]) { firms, id in firms[id] = found[StreamName.firm(id).text]?.aggregate as? Firm }
    }
}

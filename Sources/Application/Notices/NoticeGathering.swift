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
            var notices: [(position: Int64, recipient: String, channel: OutboxChannel)] = []
            for event in events {
                guard let notice = try await writer.notice(of: event) else { continue }
                notices += notice.recipients.map { (event.position, $0.text, .mail) }
                for firm in notice.announcement?.firms ?? [] {
                    let webhooks = try await services.webhooks(of: firm, for: notice, event)
                    notices += webhooks.map { (event.position, firm.text, .webhook($0.id.text)) }
                }
            }
            try await outbox.add(notices, on: connection)
        }
    }
}

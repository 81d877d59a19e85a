package import EventStore
import Regulation

/// Follows the log and keeps, in the transaction of its checkpoint, who is to be told of what: one notice an event,
/// however many workers follow.
package enum NoticeGathering {
    package static func subscription(_ services: Services) -> Subscription {
        let writer = NoticeWriter(aggregates: services.aggregates)
        let outbox = Outbox(pool: services.store.pool)
        return Subscription(name: "notices", types: NoticeWriter.types, store: services.store, logger: services.logger)
        {
            connection, events in
            var notices: [(position: Int64, recipient: String)] = []
            for event in events {
                if let notice = try await writer.notice(of: event) {
                    notices += notice.recipients.map { (event.position, $0.text) }
                }
            }
            try await outbox.add(notices, on: connection)
        }
    }
}

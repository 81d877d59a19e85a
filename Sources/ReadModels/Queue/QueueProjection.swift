import Application
import CottonControl
import EventStore
import Postgres
import Schema
import Tareks

/// What waits for an official: lots and trade applications that an inspector is to see, notifications to decide,
/// warnings to mend and changes to note.
struct QueueProjection: Projection {
    let name = "queue"
    let version = 2
    let definition = ReadModelTables.queue
    let tables = ["queue"]
    let types =
        (Array(LotEvent.shapes.keys) + Array(TradeApplicationEvent.shapes.keys) + Array(NotificationEvent.shapes.keys)
        + Array(FactoryEvent.shapes.keys)).sorted()

    let isByStream = true

    func apply(_ events: [LogEvent], in schema: String, on connection: PostgresConnection) async throws {
        let changes = try events.compactMap { try QueueChange($0) }
        let table = QueueTable(schema: schema, connection: connection)
        let known = try await table.load(Set(changes.map(\.key)))
        var rows = known
        for change in changes {
            switch change {
            case .add(let row): rows[row.key] = row
            case .change(let key, let change):
                guard var row = rows[key] else { continue }
                change(&row)
                rows[key] = row
            case .remove(let key): rows[key] = nil
            }
        }
        try await table.replace(known, by: rows)
    }
}

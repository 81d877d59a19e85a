import EventStore
import Postgres
import ReadModels
import Synchronization

/// A small projection that counts events by stream, in the shape of one version or another.
struct Counting: Projection {
    let name = "counting"
    let version: Int
    let types = ["lot.presented"]
    let tables = ["counting"]
    let isByStream: Bool
    /// A stream whose events cannot be digested for as long as it is held here.
    let poison: Poison

    init(version: Int, isByStream: Bool = true, poison: Poison = Poison()) {
        self.isByStream = isByStream
        self.version = version
        self.poison = poison
    }

    var definition: String {
        version == 1
            ? "create table counting (stream text primary key, events bigint not null);"
            : "create table counting (events bigint not null, version bigint not null, stream text primary key);"
    }

    func apply(_ events: [LogEvent], in schema: String, on connection: PostgresConnection) async throws {
        for event in events where poison.stream.withLock({ $0 == event.stream }) {
            throw PoisonedEvent(position: event.position, reason: "it is poisoned")
        }
        let columns = version == 1 ? "stream, events" : "stream, version, events"
        let values = version == 1 ? "stream, count(*)" : "stream, \(version), count(*)"
        try await connection.execute(
            """
            insert into \(schema).counting as kept (\(columns))
            select \(values) from unnest($1::text[]) stream group by stream
            on conflict (stream) do update set events = kept.events + excluded.events
            """, [.textArray(events.map(\.stream))])
    }
}

final class Poison: Sendable {
    let stream = Mutex<String?>(nil)
}

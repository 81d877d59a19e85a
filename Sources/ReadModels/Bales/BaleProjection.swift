import Application
import CottonControl
import EventStore
import Postgres
import Regulation
import Schema

/// On which lots and certificates each bale was, one row for each thing that happened to it.
struct BaleProjection: Projection {
    let name = "bales"
    let version = 1
    let definition = ReadModelTables.bales
    let tables = ["bales"]
    let types = [
        "lot.presented", "lot.refused", "certificate.issued", "certificate.cancelled", "certificate.exported",
    ]

    func apply(_ events: [RecordedEvent], in schema: String, on connection: PostgresConnection) async throws {
        let before = try await LogReader.streams(
            Set(events.filter(Self.needsPast).map(\.stream)).sorted(), upTo: events.last?.position ?? 0,
            on: connection)
        var rows: [BaleRow] = []
        for event in events {
            rows += try BaleRow.rows(
                of: event, after: before[event.stream]?.prefix { $0.version < event.version } ?? [])
        }
        try await connection.execute(
            """
            insert into \(schema).bales (
                identity, position, at, what, lot, lot_season, registry_number, sequence, certificate)
            select * from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9)
            on conflict do nothing
            """,
            [
                .textArray(rows.map(\.identity.description)), .intArray(rows.map(\.event.position)),
                .timestamptzArray(rows.map(\.event.occurredAt)), .textArray(rows.map(\.what.rawValue)),
                .textArray(rows.map(\.lot.id.text)), .textArray(rows.map(\.lot.season.description)),
                .intArray(rows.map { Int64($0.lot.number.registryNumber) }),
                .intArray(rows.map { Int64($0.lot.number.sequence) }),
                .nullableTextArray(rows.map { $0.certificate?.text }),
            ])
    }

    /// The event does not name its bales.
    private static func needsPast(_ event: RecordedEvent) -> Bool {
        event.type != "lot.presented" && event.type != "certificate.issued"
    }
}

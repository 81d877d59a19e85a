import Application
import CottonControl
import EventStore
import Postgres
import Regulation
import Schema

/// On which lots and certificates each bale was, one row for each thing that happened to it.
struct BaleProjection: Projection {
    let name = "bales"
    let version = 2
    let definition = ReadModelTables.bales
    let tables = ["bales"]
    /// With those that say which bales a later event is about.
    let types = (["lot.presented", "lot.refused"] + CertificateEvent.shapes.keys).sorted()

    let isByStream = true

    func apply(_ events: [LogEvent], in schema: String, on connection: PostgresConnection) async throws {
        let before = try await LogReader.streams(
            Set(events.filter(Self.needsPast).map(\.stream)).sorted(), upTo: events.last?.position ?? 0,
            on: connection)
        try await connection.execute(
            """
            insert into \(schema).bales (\(Self.columns.joined(separator: ", ")))
            select * from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9)
            on conflict do nothing
            """, Self.values(of: try Self.rows(of: events, before)))
    }

    func fill(_ events: [LogEvent], in schema: String, on connection: PostgresConnection) async throws {
        let rows = try Self.rows(of: events, Dictionary(grouping: events, by: \.stream))
        try await connection.copyIn(table: "\(schema).bales", columns: Self.columns, Self.values(of: rows))
    }

    private static let columns = [
        "identity", "position", "at", "what", "lot", "lot_season", "registry_number", "sequence", "certificate",
    ]

    /// - Parameter streams: those of events that do not name their bales.
    private static func rows(of events: [LogEvent], _ streams: [String: [LogEvent]]) throws -> [BaleRow] {
        var rows: [BaleRow] = []
        for event in events {
            let past = needsPast(event) ? streams[event.stream] ?? [] : []
            rows += try BaleRow.rows(of: event, after: past.prefix { $0.version < event.version })
        }
        return rows
    }

    private static func values(of rows: [BaleRow]) -> [PostgresValue] {
        [
            .textArray(rows.map(\.identity.description)), .intArray(rows.map(\.event.position)),
            .timestamptzArray(rows.map(\.event.occurredAt)), .textArray(rows.map(\.what.rawValue)),
            .textArray(rows.map(\.lot.id.text)), .textArray(rows.map(\.lot.season.description)),
            .intArray(rows.map { Int64($0.lot.number.registryNumber) }),
            .intArray(rows.map { Int64($0.lot.number.sequence) }),
            .nullableTextArray(rows.map { $0.certificate?.text }),
        ]
    }

    /// The event does not name its bales.
    private static func needsPast(_ event: LogEvent) -> Bool {
        ["lot.refused", "certificate.cancelled", "certificate.exported"].contains(event.type)
    }
}

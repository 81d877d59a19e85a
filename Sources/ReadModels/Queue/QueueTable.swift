import CottonControl
import Postgres
import Regulation
import Tareks

struct QueueTable {
    let schema: String
    let connection: PostgresConnection

    func load(_ keys: Set<QueueRow.Key>) async throws -> [QueueRow.Key: QueueRow] {
        let keys = Array(keys)
        return try await connection.query(
            """
            select kind, id, position, awaiting, label, season, directorate, deadline, missed, since, lane, inspector
            from \(schema).queue where (kind, id) in (select * from unnest($1, $2))
            """, [.textArray(keys.map(\.kind.rawValue)), .textArray(keys.map(\.id))]
        ).reduce(into: [:]) { rows, row in
            let read = try QueueRow(row)
            rows[read.key] = read
        }
    }

    /// Puts rows in the place of those that were loaded; what is in none any more is deleted.
    func replace(_ known: [QueueRow.Key: QueueRow], by rows: [QueueRow.Key: QueueRow]) async throws {
        let gone = known.keys.filter { rows[$0] == nil }
        if !gone.isEmpty {
            try await connection.execute(
                "delete from \(schema).queue where (kind, id) in (select * from unnest($1, $2))",
                [.textArray(gone.map(\.kind.rawValue)), .textArray(gone.map(\.id))])
        }
        if !rows.isEmpty { try await upsert(Array(rows.values)) }
    }

    private func upsert(_ rows: [QueueRow]) async throws {
        try await connection.execute(
            """
            insert into \(schema).queue (
                kind, id, position, awaiting, label, season, directorate, deadline, due, missed, since, lane, inspector)
            select * from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            on conflict (kind, id) do update set
                position = excluded.position, awaiting = excluded.awaiting, label = excluded.label,
                season = excluded.season, directorate = excluded.directorate, deadline = excluded.deadline,
                due = excluded.due, missed = excluded.missed, since = excluded.since, lane = excluded.lane,
                inspector = excluded.inspector
            """,
            [
                .textArray(rows.map(\.key.kind.rawValue)), .textArray(rows.map(\.key.id)),
                .intArray(rows.map(\.position)), .boolArray(rows.map(\.awaiting)), .textArray(rows.map(\.label)),
                .nullableTextArray(rows.map { $0.season?.description }),
                .nullableTextArray(rows.map { $0.directorate?.text }),
                .nullableTimestamptzArray(rows.map { $0.deadline?.microseconds }), .intArray(rows.map(\.due)),
                .boolArray(rows.map(\.missed)), .timestamptzArray(rows.map(\.since.microseconds)),
                .nullableTextArray(rows.map { $0.lane?.rawValue }),
                .nullableTextArray(rows.map { $0.inspector?.text }),
            ])
    }
}

extension QueueRow {
    fileprivate init(_ row: PostgresRow) throws {
        guard let kind = QueueEntry.Kind(rawValue: try row.text(0)) else { throw ReadModelError.unreadable }
        self.init(
            key: Key(kind: kind, id: try row.text(1)), position: try row.int(2), awaiting: try row.bool(3),
            label: try row.text(4), season: try row.optionalText(5).flatMap { Season($0) },
            directorate: try row.optionalText(6).map { DirectorateCode($0) },
            deadline: try row.optionalTimestamptz(7).map(Instant.init(microseconds:)), missed: try row.bool(8),
            since: Instant(microseconds: try row.timestamptz(9)),
            lane: try row.optionalText(10).flatMap(Lane.init(rawValue:)),
            inspector: try row.optionalText(11).map { SubjectID($0) })
    }
}

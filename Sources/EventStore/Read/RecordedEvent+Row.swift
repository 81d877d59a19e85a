package import Postgres

extension RecordedEvent {
    package static let columns =
        "position, stream, version, type, schema_version, data, metadata, occurred_at, recorded_at"

    /// Reads the columns of ``columns`` in their order.
    package init(_ row: PostgresRow) throws(PostgresError) {
        try self.init(
            position: row.int(0), stream: row.text(1), version: row.int(2), type: row.text(3),
            schemaVersion: Int(row.int(4)), data: row.json(5), metadata: row.json(6),
            occurredAt: row.timestamptz(7), recordedAt: row.timestamptz(8))
    }
}

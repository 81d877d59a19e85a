import Postgres

extension LeafText {
    /// The query whose rows ``init(_:)`` reads.
    static func query(after position: Int64, upTo last: Int64) -> String {
        """
        select position, version, schema_version, occurred_at, recorded_at, stream, type, data, metadata
        from koza.events where position > \(position) and position <= \(last) order by position
        """
    }

    init(_ row: inout BinaryRow) throws(PostgresError) {
        try self.init(
            position: row.int(), version: row.int(), schemaVersion: row.int(), occurredAt: row.timestamptz(),
            recordedAt: row.timestamptz(), stream: row.field(), type: row.field(), data: row.field(),
            metadata: row.field())
    }
}

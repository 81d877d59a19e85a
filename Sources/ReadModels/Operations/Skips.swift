import Postgres

/// Events that a projection passes over, because somebody said so on record. It holds for the projection's version: a
/// later one tries again.
enum Skips {
    static func load(for projection: any Projection, on connection: PostgresConnection) async throws -> Set<Int64> {
        Set(try await onRecord(for: projection, on: connection).map(\.position))
    }

    static func onRecord(for projection: any Projection, on connection: PostgresConnection) async throws
        -> [CheckReport.Skip]
    {
        try await connection.query(
            """
            select distinct on (position) position, actor, reason from koza.interventions
            where name = $1 and version = $2 and action = 'skip' order by position
            """, [.text(projection.name), .int(Int64(projection.version))]
        ).map { row in
            CheckReport.Skip(
                projection: projection.name, position: try row.int(0), actor: try row.text(1),
                reason: try row.optionalText(2))
        }
    }
}

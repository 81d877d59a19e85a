import Postgres

/// Events that a projection passes over, because somebody said so on record. It holds for the projection's version: a
/// later one tries again.
enum Skips {
    static func load(for projection: any Projection, on connection: PostgresConnection) async throws -> Set<Int64> {
        try await Set(
            connection.query(
                "select position from koza.interventions where name = $1 and version = $2 and action = 'skip'",
                [.text(projection.name), .int(Int64(projection.version))]
            ).map { try $0.int(0) })
    }
}

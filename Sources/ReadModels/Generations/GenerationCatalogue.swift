import EventStore
import Postgres

/// The generations of all projections, in `koza.generations`.
struct GenerationCatalogue: Sendable {
    let pool: PostgresPool

    /// By projection, the oldest first.
    func generations(of names: [String]) async throws -> [String: [Generation]] {
        try await pool.withConnection { try await Self.generations(of: names, on: $0) }
    }

    static func generations(of name: String, on connection: PostgresConnection) async throws -> [Generation] {
        try await generations(of: [name], on: connection)[name] ?? []
    }

    static func generations(of names: [String], on connection: PostgresConnection) async throws
        -> [String: [Generation]]
    {
        let found = try await connection.query(
            "select name, generation, version, state from koza.generations where name = any ($1) order by generation",
            [.textArray(names)]
        ).compactMap { row in
            try Generation.State(rawValue: row.text(3)).map {
                Generation(name: try row.text(0), number: Int(try row.int(1)), version: Int(try row.int(2)), state: $0)
            }
        }
        return Dictionary(grouping: found, by: \.name)
    }

    /// Whether anything still reads or will read the generation. Stable while its checkpoint is locked.
    static func isInUse(_ generation: Generation, on connection: PostgresConnection) async throws -> Bool {
        try await connection.query(
            "select from koza.generations where name = $1 and generation = $2 and state <> 'retired'",
            [.text(generation.name), .int(Int64(generation.number))]
        ).oneOrNone() != nil
    }

    /// One process at a time changes the generations of a projection. Held until the transaction ends.
    static func lock(_ name: String, on connection: PostgresConnection) async throws {
        _ = try await connection.query(
            "select pg_advisory_xact_lock(hashtext('koza.generations'), hashtext($1))", [.text(name)])
    }

    /// How far a generation has come, and why it stopped if it did; its row stays locked in the transaction.
    static func lockCheckpoint(_ generation: Generation, on connection: PostgresConnection) async throws
        -> (position: Int64, error: String?)
    {
        let row = try await connection.query(
            """
            select position, case when status = 'stopped' then coalesce(error, '') end
            from koza.checkpoints where name = $1 and generation = $2 for update
            """, [.text(generation.name), .int(Int64(generation.number))]
        ).oneOrNone()
        return (try row?.int(0) ?? 0, try row?.optionalText(1))
    }

    static func retire(_ generation: Generation, on connection: PostgresConnection) async throws {
        try await connection.execute(
            "update koza.generations set state = 'retired' where name = $1 and generation = $2",
            [.text(generation.name), .int(Int64(generation.number))])
        try await connection.simple("drop schema if exists \(generation.schema) cascade")
        try await connection.execute(
            "delete from koza.build_parts where name = $1 and generation = $2",
            [.text(generation.name), .int(Int64(generation.number))])
    }
}

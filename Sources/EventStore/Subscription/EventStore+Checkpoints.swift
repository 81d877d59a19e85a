import Postgres

extension EventStore {
    /// Checkpoints of every subscription, by name and generation.
    package func checkpoints() async throws -> [Checkpoint] {
        try await pool.query(
            """
            select name, generation, position, status, stopped_at_position, error, updated_at
            from koza.checkpoints order by name, generation
            """, []
        ).map { try Checkpoint($0) }
    }

    /// Lets a stopped subscription try again where it stopped; false when it had not stopped.
    package func resume(_ name: String, generation: Int = 1) async throws -> Bool {
        let rows = try await pool.query(
            """
            update koza.checkpoints
            set status = 'running', stopped_at_position = null, error = null, updated_at = clock_timestamp()
            where name = $1 and generation = $2 and status = 'stopped'
            returning pg_notify('koza_events', position::text)::text
            """, [.text(name), .int(Int64(generation))])
        return !rows.isEmpty
    }

    /// Checkpoints of the generations that readers see: the live one, or the first where none was declared live.
    func livePositions(of names: Set<String>) async throws -> [String: LivePosition] {
        let rows = try await pool.query(
            """
            select c.name, c.position, c.status = 'stopped'
            from koza.checkpoints c left join koza.generations g on g.name = c.name and g.state = 'live'
            where c.name = any ($1) and c.generation = coalesce(g.generation, 1)
            """, [.textArray(Array(names))])
        return try Dictionary(
            rows.map { try ($0.text(0), LivePosition(position: $0.int(1), hasStopped: $0.bool(2))) }
        ) { first, _ in first }
    }

    /// Records that a subscription cannot get over an event, unless another process has got over it meanwhile.
    package func stopCheckpoint(_ name: String, generation: Int, at position: Int64, reason: String) async throws {
        try await pool.execute(
            """
            insert into koza.checkpoints as c (name, generation, status, stopped_at_position, error)
            values ($1, $2, 'stopped', $3, $4)
            on conflict (name, generation) do update
            set status = 'stopped', stopped_at_position = $3, error = $4, updated_at = clock_timestamp()
            where c.position < $3
            """, [.text(name), .int(Int64(generation)), .int(position), .text(reason.replacing("\0", with: ""))])
    }
}

/// How far readers of a projection see.
struct LivePosition: Hashable, Sendable {
    let position: Int64
    let hasStopped: Bool
}

extension Checkpoint {
    fileprivate init(_ row: PostgresRow) throws(PostgresError) {
        try self.init(
            name: row.text(0), generation: Int(row.int(1)), position: row.int(2),
            status: Status(rawValue: row.text(3)) ?? .stopped, stoppedAtPosition: row.optionalInt(4),
            error: row.optionalText(5), updatedAt: row.timestamptz(6))
    }
}

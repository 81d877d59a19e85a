package import EventStore
import Postgres

/// How a generation of a projection stands.
package struct ProjectionStatus: Codable, Sendable, Equatable {
    package let name: String
    package let version: Int
    package let generation: Int
    package let state: Generation.State
    package let position: Int64
    /// Positions of the log that it has not passed yet.
    package let lag: Int64
    package let status: String
    /// Of the event at which it stopped.
    package let stoppedAtPosition: Int64?
    package let error: String?

    /// Every generation that is live or being built, by name.
    package static func list(_ store: EventStore) async throws -> [ProjectionStatus] {
        try await store.pool.query(
            """
            select g.name, g.version, g.generation, g.state, coalesce(c.position, 0),
                (select coalesce(max(position), 0) from koza.events) - coalesce(c.position, 0),
                coalesce(c.status, 'running'), c.stopped_at_position, c.error
            from koza.generations g left join koza.checkpoints c using (name, generation)
            where g.state <> 'retired' order by g.name, g.generation
            """, []
        ).map { row in
            ProjectionStatus(
                name: try row.text(0), version: Int(try row.int(1)), generation: Int(try row.int(2)),
                state: Generation.State(rawValue: try row.text(3)) ?? .retired, position: try row.int(4),
                lag: max(0, try row.int(5)), status: try row.text(6), stoppedAtPosition: try row.optionalInt(7),
                error: try row.optionalText(8))
        }
    }

    /// Lets a stopped projection try its event again.
    /// - Returns: `false` where none of its generations had stopped.
    package static func retry(_ name: String, _ store: EventStore) async throws -> Bool {
        var resumed = false
        for status in try await list(store) where status.name == name {
            resumed = try await store.resume(name, generation: status.generation) || resumed
        }
        return resumed
    }
}

package import EventStore
import Postgres

/// How a generation of a projection stands.
package struct ProjectionStatus: Codable, Sendable, Equatable {
    package let name: String
    package let version: Int
    package let generation: Int
    package let state: Generation.State
    /// It is to be compared with the live one, and not swapped in by itself.
    package let held: Bool
    package let position: Int64
    /// Positions of the log that it has not passed yet.
    package let lag: Int64
    package let status: String
    /// The event at which it stopped.
    package let stoppedAtPosition: Int64?
    package let stoppedAtStream: String?
    package let error: String?
    /// Parts of a generation that is being built, and those of them that are done; 0 of 0 when all are.
    package let parts: Int64
    package let partsDone: Int64
    /// Of a generation that is being built: 0 to 1.
    package let progress: Double?
    /// Until it is built, if it goes on as it did so far.
    package let remainingSeconds: Int64?
    /// The last ones, the newest first.
    package let interventions: [Intervention]

    /// Every generation that is live or being built, by name.
    package static func list(_ store: EventStore) async throws -> [ProjectionStatus] {
        let interventions = try await Intervention.latest(5, store)
        return try await store.pool.query(
            """
            select g.name, g.version, g.generation, g.state, g.held, coalesce(c.position, 0), log.last,
                coalesce(c.status, 'running'), c.stopped_at_position, e.stream, c.error, coalesce(p.parts, 0),
                coalesce(p.done, 0), g.position,
                (extract(epoch from clock_timestamp() - g.created_at) * 1000)::bigint
            from koza.generations g left join koza.checkpoints c using (name, generation)
                left join koza.events e on e.position = c.stopped_at_position
                cross join (select coalesce(max(position), 0) as last from koza.events) log
                left join (
                    select name, generation, count(*) as parts, count(done_at) as done from koza.build_parts
                    group by name, generation) p using (name, generation)
            where g.state <> 'retired' order by g.name, g.generation
            """, []
        ).map { try ProjectionStatus($0, interventions) }
    }

    private init(_ row: PostgresRow, _ interventions: [String: [Intervention]]) throws {
        name = try row.text(0)
        version = Int(try row.int(1))
        generation = Int(try row.int(2))
        state = Generation.State(rawValue: try row.text(3)) ?? .retired
        held = try row.bool(4)
        position = try row.int(5)
        let last = try row.int(6)
        lag = max(0, last - position)
        status = try row.text(7)
        stoppedAtPosition = try row.optionalInt(8)
        stoppedAtStream = try row.optionalText(9)
        error = try row.optionalText(10)
        parts = try row.int(11)
        partsDone = try row.int(12)
        self.interventions = interventions[name] ?? []
        guard state == .building else {
            progress = nil
            remainingSeconds = nil
            return
        }
        let done = BuildProgress.position(reached: position, upTo: try row.int(13), parts: parts, done: partsDone)
        let share = last == 0 ? 1 : min(1, Double(done) / Double(last))
        progress = share
        remainingSeconds = share > 0 ? Int64(Double(try row.int(14)) / 1000 * (1 - share) / share) : nil
    }
}

import EventStore
import Postgres

/// Where the live generations of some projections stand, as seen without a lock.
struct Standing {
    struct Member: Equatable {
        let generation: Generation
        let position: Int64
        let isStopped: Bool
        /// Events to be passed over.
        let skipped: Set<Int64>
    }

    let members: [Member]
    /// Position of the last event.
    let last: Int64

    /// Those of a projection's own version alone.
    static func look(for projections: [any Projection], _ pool: PostgresPool) async throws -> Standing {
        let rows = try await pool.query(
            """
            select g.name, g.generation, g.version, coalesce(c.position, 0), coalesce(c.status = 'stopped', false),
                coalesce((select position from koza.events order by position desc limit 1), 0),
                array(
                    select i.position from koza.interventions i
                    where i.name = g.name and i.version = g.version and i.action = 'skip')
            from koza.generations g join unnest($1::text[], $2::bigint[]) own (name, version) using (name, version)
            left join koza.checkpoints c using (name, generation)
            where g.state = 'live'
            """,
            [.textArray(projections.map(\.name)), .intArray(projections.map { Int64($0.version) })])
        return Standing(
            members: try rows.map { row in
                Member(
                    generation: Generation(
                        name: try row.text(0), number: Int(try row.int(1)), version: Int(try row.int(2)),
                        state: .live),
                    position: try row.int(3), isStopped: try row.bool(4),
                    skipped: Set(try row.intArray(6)))
            },
            last: try rows.first?.int(5) ?? 0)
    }

    /// Those that go on together, and those that are further behind the foremost of them than `reach` positions.
    func running(within reach: Int64, leavingOut others: Set<Generation>) -> (near: [Member], far: [Generation]) {
        let running = members.filter { !$0.isStopped && !others.contains($0.generation) }
        let front = running.map(\.position).max() ?? 0
        return (
            running.filter { front - $0.position <= reach },
            running.filter { front - $0.position > reach }.map(\.generation)
        )
    }
}

package import EventStore
import Postgres

/// What somebody did about a projection that had stopped.
package struct Intervention: Codable, Sendable, Equatable {
    package enum Action: String, Codable, CaseIterable, Sendable {
        /// Tries the event again.
        case retry
        /// Goes on behind the event, as though the projection did not know its type.
        case skip
    }

    /// Microseconds since 1970-01-01T00:00:00Z.
    package let at: Int64
    package let generation: Int
    package let action: Action
    /// Of the event at which it had stopped.
    package let position: Int64
    /// For what it had stopped.
    package let error: String?
    package let reason: String?
    package let actor: String

    /// Lets every generation of a projection that has stopped go on, and keeps on record who did it and why.
    /// - Parameter position: the event to pass over; it must be the one at which a generation stopped.
    /// - Throws: `Refused`, database errors.
    package static func perform(
        _ action: Action, on name: String, at position: Int64? = nil, by actor: String, reason: String? = nil,
        _ store: EventStore
    ) async throws {
        let resumed = try await store.pool.query(
            """
            with stopped as (
                select c.name, c.generation, g.version, c.stopped_at_position, c.error
                from koza.checkpoints c join koza.generations g using (name, generation)
                where c.name = $1 and c.status = 'stopped' and g.state <> 'retired'
                    and ($2::bigint is null or c.stopped_at_position = $2)
                order by c.generation for update of c
            ), resumed as (
                update koza.checkpoints c set status = 'running', stopped_at_position = null, error = null,
                    updated_at = clock_timestamp()
                from stopped s where c.name = s.name and c.generation = s.generation
            ), recorded as (
                insert into koza.interventions (at, name, generation, version, action, position, error, reason, actor)
                select clock_timestamp() + (row_number() over () - 1) * interval '1 microsecond', name, generation,
                    version, $3, stopped_at_position, error, $4, $5
                from stopped
            )
            select name, pg_notify('koza_events', stopped_at_position::text)::text from stopped
            """,
            [
                .text(name), position.map { .int($0) } ?? .null, .text(action.rawValue),
                reason.map { .text($0) } ?? .null, .text(actor),
            ])
        guard resumed.isEmpty else { return }
        let stopped = try await ProjectionStatus.list(store).first { $0.name == name && $0.stoppedAtPosition != nil }
        throw stopped?.stoppedAtPosition.map { Refused.stoppedElsewhere(position: $0) } ?? .notStopped
    }

    package enum Refused: Error, Equatable {
        case notStopped
        case stoppedElsewhere(position: Int64)
    }

    /// The last of each projection, the newest first.
    static func latest(_ count: Int, _ store: EventStore) async throws -> [String: [Intervention]] {
        let rows = try await store.pool.query(
            """
            select name, at, generation, action, position, error, reason, actor from (
                select *, row_number() over (partition by name order by at desc) as age from koza.interventions) i
            where age <= $1 order by name, at desc
            """, [.int(Int64(count))])
        return try rows.reduce(into: [:]) { all, row in
            guard let action = Action(rawValue: try row.text(3)) else { return }
            all[try row.text(0), default: []].append(
                Intervention(
                    at: try row.timestamptz(1), generation: Int(try row.int(2)), action: action,
                    position: try row.int(4), error: try row.optionalText(5), reason: try row.optionalText(6),
                    actor: try row.text(7)))
        }
    }
}

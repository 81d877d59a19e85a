import EventStore
import Postgres

/// A part that a worker holds under a lease, for one or several generations.
struct PartClaim: Sendable {
    struct Share: Sendable {
        let generation: Generation
        /// Which claim of the part this is: whoever holds an earlier one may not write any more.
        let lease: Int64
    }

    let part: Int64
    let afterStream: String
    let lastStream: String?
    let upTo: Int64
    let shares: [Share]

    /// Another worker has the part.
    struct Lost: Error {}

    /// - Returns: nil where nothing is free.
    static func take(
        _ projections: [any Projection], worker: String, lease: Duration, on connection: PostgresConnection
    ) async throws -> PartClaim? {
        let rows = try await connection.query(
            """
            select name, generation, part, after_stream, last_stream, up_to, lease
            from koza.claim_part($1::text[], $2::bigint[], $3, $4 * interval '1 microsecond')
            """,
            [
                .textArray(projections.map(\.name)), .intArray(projections.map { Int64($0.version) }), .text(worker),
                .int(lease.microseconds),
            ])
        guard let first = rows.first else { return nil }
        return PartClaim(
            part: try first.int(2), afterStream: try first.text(3), lastStream: try first.optionalText(4),
            upTo: try first.int(5),
            shares: try rows.compactMap { row in
                let name = try row.text(0)
                guard let projection = projections.first(where: { $0.name == name }) else { return nil }
                return Share(
                    generation: Generation(
                        name: name, number: Int(try row.int(1)), version: projection.version, state: .building),
                    lease: try row.int(6))
            })
    }

    /// In the transaction that writes what the part comes to. Nothing is written unless the lease is still the newest
    /// one: this is what keeps a worker out that slept past it.
    /// - Throws: `Lost`.
    func finish(on connection: PostgresConnection) async throws {
        let finished = try await connection.execute(
            """
            update koza.build_parts p set done_at = clock_timestamp(), leased_until = null
            from unnest($1::text[], $2::bigint[], $3::bigint[]) held (name, generation, lease)
            where p.name = held.name and p.generation = held.generation and p.part = $4 and p.lease = held.lease
                and p.done_at is null
            """, keys + [.int(part)])
        guard finished == shares.count else { throw Lost() }
    }

    /// Lets others have it at once.
    func release(_ pool: PostgresPool) async throws {
        try await pool.execute(
            """
            update koza.build_parts p set leased_until = null
            from unnest($1::text[], $2::bigint[], $3::bigint[]) held (name, generation, lease)
            where p.name = held.name and p.generation = held.generation and p.part = $4 and p.lease = held.lease
                and p.done_at is null
            """, keys + [.int(part)])
    }

    /// Gives a worker more time for all that it holds.
    static func renew(worker: String, lease: Duration, _ pool: PostgresPool) async throws {
        try await pool.execute(
            """
            update koza.build_parts set leased_until = clock_timestamp() + $2 * interval '1 microsecond'
            where worker = $1 and done_at is null and leased_until >= clock_timestamp()
            """, [.text(worker), .int(lease.microseconds)])
    }

    private var keys: [PostgresValue] {
        [
            .textArray(shares.map(\.generation.name)), .intArray(shares.map { Int64($0.generation.number) }),
            .intArray(shares.map(\.lease)),
        ]
    }
}

extension Duration {
    var microseconds: Int64 { components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000 }
}

import Postgres

extension GenerationCatalogue {
    /// For each projection the generation of its version that is being built: the one that others are building already,
    /// or a new one, empty. What an earlier version of the program left half built is cleared away, and so is a
    /// generation that stopped. Those that are begun together are built together.
    /// - Parameter held: not to be swapped in before it was compared.
    /// - Throws: `GenerationError.superseded`.
    func begin(_ projections: [any Projection], held: Bool = false, partEvents: Int64) async throws -> [Generation] {
        try await pool.withTransaction { connection in
            let plan = try await BuildPlan.make(partEvents: partEvents, on: connection)
            var generations: [Generation] = []
            for projection in projections.sorted(by: { $0.name < $1.name }) {
                generations.append(try await Self.begin(projection, held: held, plan, on: connection))
            }
            return generations
        }
    }

    private static func begin(
        _ projection: any Projection, held: Bool, _ plan: BuildPlan, on connection: PostgresConnection
    ) async throws -> Generation {
        try await lock(projection.name, on: connection)
        let known = try await generations(of: projection.name, on: connection)
        if let newest = known.filter({ $0.state != .retired }).map(\.version).max(), newest > projection.version {
            throw GenerationError.superseded(version: newest)
        }
        for building in known where building.state == .building {
            let stopped = try await lockCheckpoint(building, on: connection).error != nil
            if building.version == projection.version, !stopped {
                try await connection.execute(
                    "update koza.generations set held = $3 where name = $1 and generation = $2 and held <> $3",
                    [.text(building.name), .int(Int64(building.number)), .bool(held)])
                return building
            }
            try await retire(building, on: connection)
        }
        let generation = Generation(
            name: projection.name, number: (known.map(\.number).max() ?? 0) + 1, version: projection.version,
            state: .building)
        try await create(generation, of: projection, held: held, plan, on: connection)
        return generation
    }

    private static func create(
        _ generation: Generation, of projection: any Projection, held: Bool, _ plan: BuildPlan,
        on connection: PostgresConnection
    ) async throws {
        let upTo = projection.isByStream ? plan.upTo : 0
        let key: [PostgresValue] = [.text(generation.name), .int(Int64(generation.number))]
        try await connection.execute(
            """
            insert into koza.generations (name, generation, version, state, position, held)
            values ($1, $2, $3, 'building', $4, $5)
            """, key + [.int(Int64(generation.version)), .int(upTo), .bool(held)])
        try await connection.execute(
            "insert into koza.checkpoints (name, generation) values ($1, $2) on conflict do nothing", key)
        let definition = Definition(projection.definition)
        try await connection.simple(
            """
            create schema \(generation.schema);
            set local search_path = \(generation.schema), pg_catalog;
            \(definition.tables)
            \(upTo > 0 ? "" : definition.indexes)
            set local search_path = default;
            """)
        if upTo > 0 { try await plan.insert(for: generation, on: connection) }
    }
}

package enum GenerationError: Error, Sendable, Equatable {
    /// A later version of the program makes these tables.
    case superseded(version: Int)
    case unknownProjection(String)
    /// There is no live generation.
    case nothingToCompare
    /// The generation that was built stopped at an event.
    case stopped(reason: String)
    /// The generation that was built was cleared away by another process.
    case discarded
}

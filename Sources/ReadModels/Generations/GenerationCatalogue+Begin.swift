import Postgres

extension GenerationCatalogue {
    /// The generation of the projection's version that is being built: the one that others are building already, or a
    /// new one, empty. What an earlier version of the program left half built is cleared away, and so is a generation
    /// that stopped.
    /// - Throws: `GenerationError.superseded`.
    func begin(_ projection: any Projection) async throws -> Generation {
        try await pool.withTransaction { connection in
            try await Self.lock(projection.name, on: connection)
            let known = try await Self.generations(of: projection.name, on: connection)
            if let newest = known.filter({ $0.state != .retired }).map(\.version).max(), newest > projection.version {
                throw GenerationError.superseded(version: newest)
            }
            for building in known where building.state == .building {
                let stopped = try await Self.lockCheckpoint(building, on: connection).error != nil
                if building.version == projection.version, !stopped { return building }
                try await Self.retire(building, on: connection)
            }
            let generation = Generation(
                name: projection.name, number: (known.map(\.number).max() ?? 0) + 1, version: projection.version,
                state: .building)
            try await Self.create(generation, definition: projection.definition, on: connection)
            return generation
        }
    }

    private static func create(
        _ generation: Generation, definition: String, on connection: PostgresConnection
    ) async throws {
        try await connection.execute(
            "insert into koza.generations (name, generation, version, state) values ($1, $2, $3, 'building')",
            [.text(generation.name), .int(Int64(generation.number)), .int(Int64(generation.version))])
        try await connection.execute(
            "insert into koza.checkpoints (name, generation) values ($1, $2) on conflict do nothing",
            [.text(generation.name), .int(Int64(generation.number))])
        try await connection.simple(
            """
            create schema \(generation.schema);
            set local search_path = \(generation.schema), pg_catalog;
            \(definition)
            """)
    }
}

package enum GenerationError: Error, Sendable, Equatable {
    /// A later version of the program makes these tables.
    case superseded(version: Int)
    case unknownProjection(String)
    /// The generation that was built stopped at an event.
    case stopped(reason: String)
    /// The generation that was built was cleared away by another process.
    case discarded
}

import Postgres

extension GenerationCatalogue {
    /// Generations of which every part is done, and which lack their indexes.
    func full(of projections: [any Projection]) async throws -> [Generation] {
        try await pool.query(
            """
            select g.name, g.generation, g.version
            from koza.generations g join koza.checkpoints c using (name, generation)
                join unnest($1::text[], $2::bigint[]) own (name, version) using (name, version)
            where g.state = 'building' and c.position < g.position and c.status = 'running' and not exists (
                select from koza.build_parts p
                where p.name = g.name and p.generation = g.generation and p.done_at is null)
            """, [.textArray(projections.map(\.name)), .intArray(projections.map { Int64($0.version) })]
        ).map { row in
            Generation(
                name: try row.text(0), number: Int(try row.int(1)), version: Int(try row.int(2)), state: .building)
        }
    }

    /// Makes the indexes of a generation whose parts are done. From then on it is kept up to date like a live one.
    func complete(_ generation: Generation, of projection: any Projection) async throws {
        try await pool.withTransaction { connection in
            try await Self.lock(generation.name, on: connection)
            let key: [PostgresValue] = [.text(generation.name), .int(Int64(generation.number))]
            let moved = try await connection.execute(
                """
                update koza.checkpoints c set position = g.position, updated_at = clock_timestamp()
                from koza.generations g
                where c.name = $1 and c.generation = $2 and g.name = c.name and g.generation = c.generation
                    and g.state = 'building' and c.position < g.position
                """, key)
            guard moved == 1 else { return }
            try await connection.simple(
                """
                set local search_path = \(generation.schema), pg_catalog;
                \(Definition(projection.definition).indexes)
                analyze \(projection.tables.map { "\(generation.schema).\($0)" }.joined(separator: ", "));
                """)
            try await connection.execute("delete from koza.build_parts where name = $1 and generation = $2", key)
        }
    }
}

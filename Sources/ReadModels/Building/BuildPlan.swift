import Postgres

/// How the log is cut into parts of which generations are built: ranges of streams, of about the same number of events.
/// Two generations that are built up to the same position have the same parts, and are built in one reading of them.
struct BuildPlan {
    /// Position up to which the parts reach; what comes later is taken in as it is by live generations.
    let upTo: Int64
    /// The last stream of every part but the last, in order.
    private let cuts: [String]

    /// As many streams as there are parts, taken from the log at even distances, are the cuts.
    static func make(partEvents: Int64, on connection: PostgresConnection) async throws -> BuildPlan {
        let last = try await LogReader.lastPosition(on: connection)
        let cuts = try await connection.query(
            """
            select distinct stream from koza.events
            where position = any (array(select generate_series($1::bigint, $2::bigint - 1, $1::bigint)))
            order by stream
            """, [.int(max(1, partEvents)), .int(last)]
        ).map { try $0.text(0) }
        return BuildPlan(upTo: last, cuts: cuts)
    }

    func insert(for generation: Generation, on connection: PostgresConnection) async throws {
        guard upTo > 0 else { return }
        try await connection.execute(
            """
            insert into koza.build_parts (name, generation, part, after_stream, last_stream)
            select $1, $2, part, after_stream, last_stream
            from unnest($3::bigint[], $4::text[], $5::text[]) cut (part, after_stream, last_stream)
            """,
            [
                .text(generation.name), .int(Int64(generation.number)),
                .intArray((0...cuts.count).map { Int64($0) + 1 }),
                .textArray([""] + cuts), .nullableTextArray(cuts + [nil]),
            ])
    }
}

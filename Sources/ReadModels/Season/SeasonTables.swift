import Postgres
import Regulation
import Tareks

struct SeasonTables {
    let schema: String
    let connection: PostgresConnection

    func cases(_ ids: [String]) async throws -> [String: SeasonTally.Facts] {
        guard !ids.isEmpty else { return [:] }
        return try await connection.query(
            """
            select id, season, directorate, net_grams, lane, deadline from \(schema).season_cases where id = any ($1)
            """, [.textArray(ids)]
        ).reduce(into: [:]) { cases, row in
            guard let season = Season(try row.text(1)) else { throw ReadModelError.unreadable }
            cases[try row.text(0)] = SeasonTally.Facts(
                season: season, directorate: DirectorateCode(try row.text(2)), netGrams: try row.int(3),
                lane: try row.optionalText(4).flatMap(Lane.init(rawValue:)),
                deadline: try row.optionalTimestamptz(5).map { Instant(microseconds: $0) })
        }
    }

    func add(_ tally: SeasonTally) async throws {
        try await keep(tally.changed)
        let counts = tally.counts.sorted { $0.key < $1.key }
        try await add(
            "season_figures", counts.map(\.key),
            SeasonFigures.Counts.columns.map { column in
                (column.name, counts.map { $0.value[keyPath: column.key] })
            })
        let rules = tally.rules.sorted { $0.key < $1.key }
        try await add(
            "season_findings", rules.map(\.key.key), part: ("rule", rules.map(\.key.part)),
            [("count", rules.map(\.value.findings)), ("refusals", rules.map(\.value.refusals))])
        let lanes = tally.lanes.sorted { $0.key < $1.key }
        try await add(
            "season_lanes", lanes.map(\.key.key), part: ("lane", lanes.map(\.key.part)),
            [
                ("lots", lanes.map(\.value.lots)), ("examined", lanes.map(\.value.examined)),
                ("with_findings", lanes.map(\.value.withFindings)),
            ])
    }

    private func keep(_ cases: [String: SeasonTally.Facts]) async throws {
        guard !cases.isEmpty else { return }
        let cases = cases.sorted { $0.key < $1.key }
        try await connection.execute(
            """
            insert into \(schema).season_cases (id, season, directorate, net_grams, lane, deadline)
            select * from unnest($1, $2, $3, $4, $5, $6)
            on conflict (id) do update set lane = excluded.lane, deadline = excluded.deadline
            """,
            [
                .textArray(cases.map(\.key)), .textArray(cases.map(\.value.season.description)),
                .textArray(cases.map(\.value.directorate.text)), .intArray(cases.map(\.value.netGrams)),
                .nullableTextArray(cases.map(\.value.lane?.rawValue)),
                .nullableTimestamptzArray(cases.map(\.value.deadline?.microseconds)),
            ])
    }

    /// Adds to what stands there, or begins with it.
    /// - Parameter part: the column that belongs to the key beside season, directorate and week.
    private func add(
        _ table: String, _ keys: [SeasonTally.Key], part: (name: String, values: [String])? = nil,
        _ columns: [(name: String, values: [Int64])]
    ) async throws {
        guard !keys.isEmpty else { return }
        let key = ["season", "directorate", "week"] + (part.map { [$0.name] } ?? [])
        let values: [PostgresValue] =
            [
                .textArray(keys.map(\.season.description)), .textArray(keys.map(\.directorate.text)),
                .dateArray(keys.map(\.week.description)),
            ] + (part.map { [.textArray($0.values)] } ?? []) + columns.map { .intArray($0.values) }
        try await connection.execute(
            """
            insert into \(schema).\(table) as kept (\((key + columns.map(\.name)).joined(separator: ", ")))
            select * from unnest(\(values.indices.map { "$\($0 + 1)" }.joined(separator: ", ")))
            on conflict (\(key.joined(separator: ", "))) do update set
            \(columns.map { "\($0.name) = kept.\($0.name) + excluded.\($0.name)" }.joined(separator: ", "))
            """, values)
    }
}

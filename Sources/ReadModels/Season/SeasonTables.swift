import Postgres
import Regulation

struct SeasonTables {
    let schema: String
    let connection: PostgresConnection

    func lots(_ ids: [String]) async throws -> [String: SeasonTally.LotFacts] {
        try await connection.query(
            "select lot, season, directorate, net_grams from \(schema).season_lots where lot = any ($1)",
            [.textArray(ids)]
        ).reduce(into: [:]) { lots, row in
            guard let season = Season(try row.text(1)) else { throw ReadModelError.unreadable }
            lots[try row.text(0)] = SeasonTally.LotFacts(
                season: season, directorate: DirectorateCode(try row.text(2)), netGrams: try row.int(3))
        }
    }

    func add(_ tally: SeasonTally) async throws {
        try await add(tally.newLots)
        try await add(tally.counts)
        try await add(tally.findings)
    }

    private func add(_ lots: [String: SeasonTally.LotFacts]) async throws {
        guard !lots.isEmpty else { return }
        let lots = Array(lots)
        try await connection.execute(
            """
            insert into \(schema).season_lots (lot, season, directorate, net_grams)
            select * from unnest($1, $2, $3, $4)
            """,
            [
                .textArray(lots.map(\.key)), .textArray(lots.map(\.value.season.description)),
                .textArray(lots.map(\.value.directorate.text)), .intArray(lots.map(\.value.netGrams)),
            ])
    }

    private func add(_ counts: [SeasonTally.Key: SeasonFigures.Counts]) async throws {
        guard !counts.isEmpty else { return }
        let rows = counts.sorted { $0.key < $1.key }
        let columns = SeasonFigures.Counts.columns
        let values =
            keys(rows.map(\.key)) + columns.map { column in .intArray(rows.map { $0.value[keyPath: column.key] }) }
        try await connection.execute(
            """
            insert into \(schema).season_figures as kept (
                season, directorate, week, \(columns.map(\.name).joined(separator: ", ")))
            select * from unnest(\(values.indices.map { "$\($0 + 1)" }.joined(separator: ", ")))
            on conflict (season, directorate, week) do update set
            \(columns.map { "\($0.name) = kept.\($0.name) + excluded.\($0.name)" }.joined(separator: ", "))
            """, values)
    }

    private func add(_ findings: [SeasonTally.FindingKey: Int64]) async throws {
        guard !findings.isEmpty else { return }
        let rows = findings.sorted { $0.key < $1.key }
        try await connection.execute(
            """
            insert into \(schema).season_findings as kept (season, directorate, week, rule, count)
            select * from unnest($1, $2, $3, $4, $5)
            on conflict (season, directorate, week, rule) do update set count = kept.count + excluded.count
            """, keys(rows.map(\.key.key)) + [.textArray(rows.map(\.key.rule.text)), .intArray(rows.map(\.value))])
    }

    private func keys(_ keys: [SeasonTally.Key]) -> [PostgresValue] {
        [
            .textArray(keys.map(\.season.description)), .textArray(keys.map(\.directorate.text)),
            .dateArray(keys.map(\.week.description)),
        ]
    }
}

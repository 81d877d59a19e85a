import Postgres
package import Regulation

extension ReadModels {
    /// - Parameter directorate: `nil`: the country, trade applications included, which belong to no directorate.
    package func seasonFigures(_ season: Season, directorate: DirectorateCode? = nil) async throws -> SeasonFigures {
        var conditions = Conditions()
        conditions.add("season = ?", .text(season.description))
        conditions.add("directorate = ?", ifPresent: directorate?.text)
        let columns = SeasonFigures.Counts.columns
        let rows = try await rows(
            """
            select directorate, week, \(columns.map(\.name).joined(separator: ", ")) from read.season_figures
            where \(conditions.sql) order by week, directorate
            """, conditions.parameters)
        var total = SeasonFigures.Counts()
        var weeks: [CalendarDate: SeasonFigures.Counts] = [:]
        var regions: [DirectorateCode: SeasonFigures.Counts] = [:]
        for row in rows {
            var counts = SeasonFigures.Counts()
            for (offset, column) in columns.enumerated() { counts[keyPath: column.key] = try row.int(offset + 2) }
            guard let week = CalendarDate(try row.date(1)) else { throw ReadModelError.unreadable }
            total += counts
            weeks[week, default: SeasonFigures.Counts()] += counts
            let region = DirectorateCode(try row.text(0))
            if !region.text.isEmpty { regions[region, default: SeasonFigures.Counts()] += counts }
        }
        return SeasonFigures(
            season: season, total: total,
            weeks: weeks.sorted { $0.key < $1.key }.map { .init(startsOn: $0.key, counts: $0.value) },
            directorates: regions.sorted { $0.key < $1.key }.map { .init(directorate: $0.key, counts: $0.value) },
            findings: try await findings(conditions))
    }

    private func findings(_ conditions: Conditions) async throws -> [SeasonFigures.FindingCount] {
        try await rows(
            """
            select rule, sum(count)::bigint from read.season_findings
            where \(conditions.sql) group by rule order by 2 desc, rule
            """, conditions.parameters
        ).map { SeasonFigures.FindingCount(rule: Citation(stringLiteral: try $0.text(0)), count: try $0.int(1)) }
    }
}

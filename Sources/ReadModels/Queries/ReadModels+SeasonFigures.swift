import Postgres
package import Regulation
import Tareks

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
        var regions: [DirectorateCode: RegionSum] = [:]
        for row in rows {
            var counts = SeasonFigures.Counts()
            for (offset, column) in columns.enumerated() { counts[keyPath: column.key] = try row.int(offset + 2) }
            guard let week = CalendarDate(try row.date(1)) else { throw ReadModelError.unreadable }
            total += counts
            weeks[week, default: SeasonFigures.Counts()] += counts
            let region = DirectorateCode(try row.text(0))
            if !region.text.isEmpty { regions[region, default: RegionSum()].add(counts, week) }
        }
        return SeasonFigures(
            season: season, total: total,
            weeks: weeks.sorted { $0.key < $1.key }.map { .init(startsOn: $0.key, counts: $0.value) },
            directorates: regions.sorted { $0.key < $1.key }.map {
                .init(directorate: $0.key, counts: $0.value.total, weeks: $0.value.weeks)
            },
            findings: try await findings(conditions), lanes: try await lanes(conditions))
    }

    private struct RegionSum {
        var total = SeasonFigures.Counts()
        var weeks: [SeasonFigures.Presented] = []

        mutating func add(_ counts: SeasonFigures.Counts, _ week: CalendarDate) {
            total += counts
            if counts.lotsPresented > 0 {
                weeks.append(.init(startsOn: week, lots: counts.lotsPresented, bales: counts.bales))
            }
        }
    }

    private func findings(_ conditions: Conditions) async throws -> [SeasonFigures.FindingCount] {
        try await rows(
            """
            select rule, sum(count)::bigint, sum(refusals)::bigint from read.season_findings
            where \(conditions.sql) group by rule order by 2 desc, 3 desc, rule
            """, conditions.parameters
        ).map {
            SeasonFigures.FindingCount(
                rule: Citation(stringLiteral: try $0.text(0)), count: try $0.int(1), refusals: try $0.int(2))
        }
    }

    private func lanes(_ conditions: Conditions) async throws -> [SeasonFigures.LaneCount] {
        let rows = try await rows(
            """
            select lane, sum(lots)::bigint, sum(examined)::bigint, sum(with_findings)::bigint from read.season_lanes
            where \(conditions.sql) group by lane
            """, conditions.parameters)
        let counts = try Dictionary(
            rows.map { (try $0.text(0), (try $0.int(1), try $0.int(2), try $0.int(3))) }, uniquingKeysWith: { $1 })
        return Lane.allCases.map { lane in
            let (lots, examined, withFindings) = counts[lane.rawValue] ?? (0, 0, 0)
            return SeasonFigures.LaneCount(lane: lane, lots: lots, examined: examined, withFindings: withFindings)
        }
    }
}

import HTTPAPI
import Regulation

/// A season in figures, each chart with the table behind it.
struct SeasonFiguresPage: Page {
    static let template = "season-figures"

    struct Choice: Sendable {
        let value: String
        let name: String
        let isChosen: Bool
    }

    let title: String
    let isEmpty: Bool
    let target: String
    let earlier: String
    let later: String?
    /// The country's, for those who may see it.
    let directorates: [Choice]
    let mayChoose: Bool
    let totals: [SummaryRow]
    let charts: [ChartTable]
    /// Of chart.js, and of what draws by it.
    let scripts: [String]

    init(_ visit: Visit, _ season: Season) async throws {
        let chosen = visit.query["mudurluk"].flatMap { $0.isEmpty ? nil : $0 }
        let figures: SeasonAnswer = try await visit.get(
            "/v1/statistics/seasons/\(season)", ["directorate": chosen])
        title = visit.texts("oversight.figures.title", ["season": "\(season)"])
        isEmpty = figures.weeks.isEmpty
        target = "\(StatisticsPages.path)/\(season)"
        earlier = "\(StatisticsPages.path)/\(Season(startYear: season.startYear - 1))"
        later =
            season < Season(containing: visit.today) ? "\(StatisticsPages.path)/\(season.next)" : nil
        let isRegional = visit.session?.identity.claims.directorate != nil
        directorates = isRegional ? [] : try await Self.choices(visit, season, figures, chosen)
        mayChoose = !directorates.isEmpty
        totals = Self.totals(figures.total, visit)
        charts = isEmpty ? [] : SeasonCharts(figures, visit).all
        scripts = ["chart.js", "figures.js"].compactMap { visit.site.statics.address(of: $0) }
    }

    /// Those that had work, also while one of them is chosen.
    private static func choices(
        _ visit: Visit, _ season: Season, _ figures: SeasonAnswer, _ chosen: String?
    ) async throws -> [Choice] {
        let all: SeasonAnswer =
            if chosen == nil { figures } else { try await visit.get("/v1/statistics/seasons/\(season)") }
        return all.directorates.map { region in
            Choice(
                value: region.directorate, name: Directorates.city(region.directorate),
                isChosen: region.directorate == chosen)
        }.sorted { Turkish.precedes($0.name, $1.name) }
    }

    private static func totals(_ counts: SeasonAnswer.Counts, _ visit: Visit) -> [SummaryRow] {
        let (texts, formats) = (visit.texts, visit.formats)
        let due = counts.deadlinesKept + counts.deadlinesMissed
        return [
            SummaryRow(texts("oversight.figures.presented"), formats.count(counts.lotsPresented)),
            SummaryRow(texts("lot.bales"), formats.count(counts.bales)),
            SummaryRow(texts("lot.net"), formats.kilograms(counts.netKg)),
            SummaryRow(texts("oversight.figures.certified"), formats.count(counts.lotsCertified)),
            SummaryRow(texts("oversight.figures.refused"), formats.count(counts.lotsRefused)),
            SummaryRow(texts("oversight.figures.kept"), formats.share(counts.deadlinesKept, of: due)),
        ]
    }
}

extension Formats {
    /// `% 97`; a dash where there is nothing to take a share of.
    func share(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "–" }
        let percent = part * 100 / whole
        return language == .tr ? "%\u{A0}\(percent)" : "\(percent)%"
    }
}

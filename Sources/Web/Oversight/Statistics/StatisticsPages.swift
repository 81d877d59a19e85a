import Application
import Regulation

/// The figures of a season.
enum StatisticsPages {
    static let all = [current, season]

    static let path = "/istatistik"

    static let current = PageRoute.get(path, OversightPages.access) { visit in
        .page(try await SeasonFiguresPage(visit, Season(containing: visit.today)))
    }

    static let season = PageRoute.get(path + "/{season}", OversightPages.access) { visit in
        guard let season = Season(visit.path["season"] ?? "") else { throw ProblemAnswer(.notFound, visit) }
        return .page(try await SeasonFiguresPage(visit, season))
    }
}

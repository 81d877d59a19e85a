import Regulation

/// A season's figures as tables to be drawn.
struct SeasonCharts {
    private let figures: SeasonAnswer
    private let texts: Texts
    private let formats: Formats

    init(_ figures: SeasonAnswer, _ visit: Visit) {
        self.figures = figures
        texts = visit.texts
        formats = visit.formats
    }

    var all: [ChartTable] {
        [
            presented("parti", "oversight.figures.lotsByWeek", "oversight.figures.lots", \.lots),
            presented("balya", "oversight.figures.balesByWeek", "oversight.figures.bales", \.bales),
            refusals, deadlines, lanes,
        ]
    }

    /// By week, a column for each directorate.
    private func presented(
        _ id: String, _ title: String, _ values: String, _ count: KeyPath<SeasonAnswer.Presented, Int>
    ) -> ChartTable {
        let regions = figures.directorates.sorted {
            Turkish.precedes(Directorates.city($0.directorate), Directorates.city($1.directorate))
        }
        let counts = regions.map { region in
            Dictionary(region.weeks.map { ($0.startsOn, $0[keyPath: count]) }) { $0 + $1 }
        }
        return ChartTable(
            id, texts(title), .stacked, rows: texts("oversight.figures.week"), values: texts(values),
            columns: regions.map { Directorates.city($0.directorate) }, remark: texts("oversight.figures.sum"),
            figures.mondays.map { monday in
                let numbers = counts.map { $0[monday] ?? 0 }
                return row(monday, numbers.map { cell($0) }, remark: formats.count(numbers.reduce(0, +)))
            })
    }

    private var refusals: ChartTable {
        ChartTable(
            "ret", texts("oversight.figures.refusals"), .bars, rows: texts("oversight.figures.rule"),
            values: texts("oversight.figures.times"),
            columns: [texts("oversight.figures.refusal"), texts("oversight.figures.finding")],
            figures.findings.map { found in
                ChartTable.Row(
                    found.rule, target: Articles.target(found.rule), [cell(found.refusals), cell(found.count)])
            })
    }

    private var deadlines: ChartTable {
        let counts = Dictionary(figures.weeks.map { ($0.startsOn, $0.counts) }) { first, _ in first }
        return ChartTable(
            "sure", texts("oversight.figures.deadlines"), .stacked, rows: texts("oversight.figures.week"),
            values: texts("oversight.figures.concluded"),
            columns: [texts("oversight.figures.kept"), texts("oversight.figures.missed")],
            remark: texts("oversight.figures.keptShare"),
            figures.mondays.map { monday in
                let (kept, missed) = (counts[monday]?.deadlinesKept ?? 0, counts[monday]?.deadlinesMissed ?? 0)
                return row(monday, [cell(kept), cell(missed)], remark: formats.share(kept, of: kept + missed))
            })
    }

    private var lanes: ChartTable {
        ChartTable(
            "hat", texts("oversight.figures.lanes"), .grouped, rows: texts("gin.lot.lane"),
            values: texts("oversight.figures.lots"),
            columns: ["routed", "examined", "withFindings"].map { texts.of($0, under: "oversight.figures.lane") },
            remark: texts("oversight.figures.findingShare"),
            figures.lanes.map { lane in
                ChartTable.Row(
                    texts.of(lane.lane, under: "lot.lane"),
                    [cell(lane.lots), cell(lane.examined), cell(lane.withFindings)],
                    remark: formats.share(lane.withFindings, of: lane.examined))
            })
    }

    private func row(_ monday: CalendarDate, _ cells: [ChartTable.Cell], remark: String) -> ChartTable.Row {
        ChartTable.Row(formats.date(monday), short: "\(monday.day).\(monday.month)", cells, remark: remark)
    }

    private func cell(_ count: Int) -> ChartTable.Cell { ChartTable.Cell(count, formats) }
}

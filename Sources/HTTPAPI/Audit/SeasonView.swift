import Foundation
import ReadModels
import Regulation

/// A season's figures, masses in kilograms.
struct SeasonView: Codable {
    struct Counts: Codable {
        let lotsPresented: Int64
        let lotsCertified: Int64
        let lotsRefused: Int64
        let bales: Int64
        let netKg: Decimal
        let certifiedNetKg: Decimal
        let lanes: [String: Int64]
        let examined: Int64
        let deadlinesKept: Int64
        let deadlinesMissed: Int64
        let tradeApplications: Int64
        let referencesIssued: Int64
        let referencesUsed: Int64

        init(_ counts: SeasonFigures.Counts) {
            lotsPresented = counts.lotsPresented
            lotsCertified = counts.lotsCertified
            lotsRefused = counts.lotsRefused
            bales = counts.bales
            netKg = Decimal(counts.netGrams) / 1000
            certifiedNetKg = Decimal(counts.certifiedNetGrams) / 1000
            lanes = ["red": counts.red, "yellow": counts.yellow, "blue": counts.blue, "green": counts.green]
            examined = counts.examined
            deadlinesKept = counts.deadlinesKept
            deadlinesMissed = counts.deadlinesMissed
            tradeApplications = counts.tradeApplications
            referencesIssued = counts.referencesIssued
            referencesUsed = counts.referencesUsed
        }
    }

    struct Week: Codable {
        /// A Monday.
        let startsOn: CalendarDate
        let counts: Counts
    }

    struct Region: Codable {
        let directorate: String
        let counts: Counts
        let weeks: [SeasonFigures.Presented]
    }

    let season: Season
    let total: Counts
    let weeks: [Week]
    let directorates: [Region]
    let findings: [SeasonFigures.FindingCount]
    let lanes: [SeasonFigures.LaneCount]

    init(_ figures: SeasonFigures) {
        season = figures.season
        total = Counts(figures.total)
        weeks = figures.weeks.map { Week(startsOn: $0.startsOn, counts: Counts($0.counts)) }
        directorates = figures.directorates.map {
            Region(directorate: $0.directorate.text, counts: Counts($0.counts), weeks: $0.weeks)
        }
        findings = figures.findings
        lanes = figures.lanes
    }
}

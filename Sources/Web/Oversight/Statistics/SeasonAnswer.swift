import Foundation
import Regulation

/// What the API tells of a season's figures.
struct SeasonAnswer: Decodable, Sendable {
    struct Counts: Decodable, Sendable {
        let lotsPresented: Int
        let lotsCertified: Int
        let lotsRefused: Int
        let bales: Int
        let netKg: Decimal
        let deadlinesKept: Int
        let deadlinesMissed: Int
    }

    struct Week: Decodable, Sendable {
        let startsOn: CalendarDate
        let counts: Counts
    }

    struct Presented: Decodable, Sendable {
        let startsOn: CalendarDate
        let lots: Int
        let bales: Int
    }

    struct Region: Decodable, Sendable {
        let directorate: String
        let weeks: [Presented]
    }

    struct RuleCount: Decodable, Sendable {
        let rule: String
        let count: Int
        let refusals: Int
    }

    struct LaneCount: Decodable, Sendable {
        let lane: String
        let lots: Int
        let examined: Int
        let withFindings: Int
    }

    let total: Counts
    let weeks: [Week]
    let directorates: [Region]
    let findings: [RuleCount]
    let lanes: [LaneCount]

    /// Mondays from the first week in which something happened to the last, those in which nothing did too.
    var mondays: [CalendarDate] {
        guard let first = weeks.first?.startsOn, let last = weeks.last?.startsOn else { return [] }
        let count = max(0, (last.daysSince1970 - first.daysSince1970) / 7)
        return (0...min(count, 60)).map { first.adding(days: $0 * 7) }
    }
}

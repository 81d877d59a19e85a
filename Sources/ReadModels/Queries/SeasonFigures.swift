package import Regulation
package import Tareks

/// Counts of one season.
package struct SeasonFigures: Codable, Equatable, Sendable {
    package let season: Season
    package let total: Counts
    package let weeks: [Week]
    package let directorates: [Region]
    /// By the rule that was found broken, most frequent first.
    package let findings: [FindingCount]
    /// In the order of `Lane`, those of no lot too.
    package let lanes: [LaneCount]

    package struct Week: Codable, Equatable, Sendable {
        /// A Monday.
        package let startsOn: CalendarDate
        package let counts: Counts
    }

    package struct Region: Codable, Equatable, Sendable {
        package let directorate: DirectorateCode
        package let counts: Counts
        package let weeks: [Presented]
    }

    /// What was presented in a week.
    package struct Presented: Codable, Equatable, Sendable {
        /// A Monday.
        package let startsOn: CalendarDate
        package let lots: Int64
        package let bales: Int64
    }

    package struct FindingCount: Codable, Equatable, Sendable {
        package let rule: Citation
        /// Findings of inspections.
        package let count: Int64
        /// Refused lots and trade applications that name it.
        package let refusals: Int64
    }

    /// What inspectors found of the lots that the risk analysis sent to a lane.
    package struct LaneCount: Codable, Equatable, Sendable {
        package let lane: Lane
        package let lots: Int64
        package let examined: Int64
        /// Of those examined: something was found, or they did not conform.
        package let withFindings: Int64
    }

    package struct Counts: Codable, Equatable, Sendable {
        package internal(set) var lotsPresented: Int64 = 0
        package internal(set) var lotsCertified: Int64 = 0
        package internal(set) var lotsRefused: Int64 = 0
        /// Of the lots that were presented.
        package internal(set) var bales: Int64 = 0
        /// Of the lots that were presented, in grams.
        package internal(set) var netGrams: Int64 = 0
        /// Of the lots that were certified, in grams.
        package internal(set) var certifiedNetGrams: Int64 = 0
        package internal(set) var red: Int64 = 0
        package internal(set) var yellow: Int64 = 0
        package internal(set) var blue: Int64 = 0
        package internal(set) var green: Int64 = 0
        /// Lots that an inspector has looked at.
        package internal(set) var examined: Int64 = 0
        /// Lots and trade applications that were concluded in time.
        package internal(set) var deadlinesKept: Int64 = 0
        /// Of lots, and of trade applications.
        package internal(set) var deadlinesMissed: Int64 = 0
        package internal(set) var tradeApplications: Int64 = 0
        package internal(set) var referencesIssued: Int64 = 0
        package internal(set) var referencesUsed: Int64 = 0
    }
}

extension SeasonFigures.Counts {
    typealias Key = any WritableKeyPath<SeasonFigures.Counts, Int64> & Sendable

    /// Columns and what they count.
    static let columns: [(name: String, key: Key)] = [
        ("lots_presented", \.lotsPresented), ("lots_certified", \.lotsCertified), ("lots_refused", \.lotsRefused),
        ("bales", \.bales), ("net_grams", \.netGrams), ("certified_net_grams", \.certifiedNetGrams), ("red", \.red),
        ("yellow", \.yellow), ("blue", \.blue), ("green", \.green), ("examined", \.examined),
        ("deadlines_kept", \.deadlinesKept), ("deadlines_missed", \.deadlinesMissed),
        ("trade_applications", \.tradeApplications),
        ("references_issued", \.referencesIssued), ("references_used", \.referencesUsed),
    ]

    static func += (left: inout Self, right: Self) {
        for (_, key) in columns { left[keyPath: key] += right[keyPath: key] }
    }
}

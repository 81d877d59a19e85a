package import CottonControl
package import Regulation

package struct LaboratoryView: Codable, Equatable, Sendable {
    package let code: LaboratoryID
    package let name: String
    package let users: [String]
    /// Named on the day that was asked about.
    package let named: Bool
    package let periods: [Laboratory.NamedPeriod]

    package init(_ laboratory: Laboratory, on date: CalendarDate, names: Names) {
        code = laboratory.id
        name = laboratory.title
        users = laboratory.users.map(names.userID)
        named = laboratory.isNamed(on: date)
        periods = laboratory.periods
    }
}

/// Samples and where they are.
package struct SamplingView: Codable, Equatable, Sendable {
    package struct Sample: Codable, Equatable, Sendable {
        package let bale: String
        package let seal: String
        /// M14/4: `null` before the laboratory has them.
        package let conditionsMet: Bool?
        package let unmet: [String]
        /// The report that speaks of it.
        package let report: String?
    }

    package struct Step: Codable, Equatable, Sendable {
        package let from: String
        package let to: String
        package let at: Instant
        package let sealsIntact: Bool
    }

    package let id: SamplingID
    package let lot: LotID?
    package let factory: FactoryID
    package let season: Season
    package let laboratory: LaboratoryID
    package let takenBy: String
    package let takenAt: Instant
    package let handOvers: [Step]
    package let receivedBy: String?
    package let receivedAt: Instant?
    package let samples: [Sample]
    package let reports: [SamplesReported]

    /// `nil` where nothing was taken.
    package init?(_ sampling: Sampling, names: Names) {
        guard let taken = sampling.taken else { return nil }
        id = taken.sampling
        lot = taken.lot
        factory = taken.factory
        season = taken.season
        laboratory = taken.laboratory
        takenBy = names.userID(taken.takenBy)
        takenAt = taken.takenAt
        handOvers = sampling.handOvers.map {
            Step(from: names.userID($0.from), to: names.userID($0.to), at: $0.at, sealsIntact: $0.sealsIntact)
        }
        receivedBy = sampling.received.map { names.userID($0.receivedBy) }
        receivedAt = sampling.received?.receivedAt
        let void = Dictionary(sampling.received?.void.map { ($0.bale, $0.conditions) } ?? []) { first, _ in first }
        samples = taken.samples.map { sample in
            Sample(
                bale: sample.bale, seal: sample.seal,
                conditionsMet: sampling.received == nil ? nil : void[sample.bale] == nil,
                unmet: void[sample.bale] ?? [],
                report: sampling.reports.first { $0.bales.contains(sample.bale) }?.number)
        }
        reports = sampling.reports
    }
}

extension Sampling {
    /// Everybody through whose hands they went.
    package var people: [SubjectID] {
        [taken?.takenBy, received?.receivedBy].compactMap(\.self) + handOvers.flatMap { [$0.from, $0.to] }
    }
}

package import Regulation

/// A laboratory's report by its number: what it found, and the lots whose declarations rest on it. It may be delivered
/// before a lot is presented, or after.
package struct AnalysisReport: Aggregate {
    package private(set) var delivered: AnalysisDelivered?
    package private(set) var lots: [LotID] = []

    package init() {}

    package mutating func evolve(_ event: AnalysisReportEvent) {
        switch event {
        case .declared(let event): lots.append(event.lot)
        case .delivered(let event): delivered = event
        }
    }
}

/// Stream `analysis-{pseudonym of laboratory and number}`.
package enum AnalysisReportEvent: Equatable, Sendable {
    case declared(AnalysisDeclared)
    case delivered(AnalysisDelivered)
}

/// M20/3: a lot's declaration names the report.
package struct AnalysisDeclared: Codable, Equatable, Sendable {
    package let lot: LotID

    package init(lot: LotID) {
        self.lot = lot
    }
}

/// M14/5: the laboratory's results, bale by bale.
package struct AnalysisDelivered: Codable, Equatable, Sendable {
    package let report: LaboratoryReport
    package let laboratory: LaboratoryID
    package let sampling: SamplingID
    package let factory: FactoryID
    package let season: Season
    package let results: [BaleAnalysis]
    /// M14/4: bales whose samples did not meet the conditions.
    package let void: [VoidSample]
}

extension AnalysisDelivered {
    /// Bale numbers are a factory's own, and begin anew: for another factory or season the report says nothing.
    package func speaking(of factory: FactoryID, in season: Season) -> AnalysisDelivered {
        guard factory != self.factory || season != self.season else { return self }
        return AnalysisDelivered(
            report: report, laboratory: laboratory, sampling: sampling, factory: factory, season: season, results: [],
            void: [])
    }
}

extension AnalysisDelivered {
    /// A report of which only its standing beside a lot is known, not its results.
    package init(standingFor analysed: LotAnalysed, of lot: LotPresented) {
        self.init(
            report: analysed.report, laboratory: LaboratoryID(analysed.report.laboratory), sampling: analysed.sampling,
            factory: lot.factory, season: lot.season, results: [], void: [])
    }
}

/// What the laboratory found of a bale; what it did not measure is missing.
package struct BaleAnalysis: Codable, Hashable, Sendable {
    package let bale: String
    package let cottonClass: String?
    package let type: String?
    /// 32nds of an inch.
    package let staple: Measure?
    package let character: FibreCharacter?

    package init(bale: String, cottonClass: String?, type: String?, staple: Measure?, character: FibreCharacter?) {
        self.bale = bale
        self.cottonClass = cottonClass
        self.type = type
        self.staple = staple
        self.character = character
    }
}

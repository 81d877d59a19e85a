package import Regulation

package struct TakeSamples: Sendable {
    package let act: Act
    package let sampling: SamplingID
    /// The lot that they control; `nil` before one is presented.
    package let lot: Lot?
    package let factory: FactoryID
    package let season: Season
    package let directorate: DirectorateCode
    /// As it is written: code or name.
    package let laboratory: String
    package let takenBy: SubjectID
    package let takenAt: Instant
    package let samples: [BaleSample]

    package init(
        act: Act, sampling: SamplingID, lot: Lot?, factory: FactoryID, season: Season, directorate: DirectorateCode,
        laboratory: String, takenBy: SubjectID, takenAt: Instant, samples: [BaleSample]
    ) {
        self.act = act
        self.sampling = sampling
        self.lot = lot
        self.factory = factory
        self.season = season
        self.directorate = directorate
        self.laboratory = laboratory
        self.takenBy = takenBy
        self.takenAt = takenAt
        self.samples = samples
    }
}

package struct HandOverSamples: Sendable {
    package let act: Act
    package let from: SubjectID
    package let to: SubjectID
    package let at: Instant
    package let sealsIntact: Bool

    package init(act: Act, from: SubjectID, to: SubjectID, at: Instant, sealsIntact: Bool) {
        self.act = act
        self.from = from
        self.to = to
        self.at = at
        self.sealsIntact = sealsIntact
    }
}

package struct ReceiveSamples: Sendable {
    /// What the laboratory saw of one sample.
    package struct Seen: Sendable {
        package let bale: String
        /// `nil` where it was not weighed.
        package let massGrams: Int?
        /// Of the parameter `samplingConditions`.
        package let unmet: [String]

        package init(bale: String, massGrams: Int?, unmet: [String]) {
            self.bale = bale
            self.massGrams = massGrams
            self.unmet = unmet
        }
    }

    package let act: Act
    package let receivedAt: Instant
    package let seen: [Seen]

    package init(act: Act, receivedAt: Instant, seen: [Seen]) {
        self.act = act
        self.receivedAt = receivedAt
        self.seen = seen
    }
}

package struct ReportSamples: Sendable {
    package let act: Act
    package let number: String
    package let on: CalendarDate
    package let results: [BaleAnalysis]

    package init(act: Act, number: String, on: CalendarDate, results: [BaleAnalysis]) {
        self.act = act
        self.number = number
        self.on = on
        self.results = results
    }
}

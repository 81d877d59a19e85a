package import Regulation

package enum SamplingKind {}
package typealias SamplingID = Identifier<SamplingKind>

/// M14/1, M14/4: samples of bales on their way from the depot to the laboratory's report.
package struct Sampling: Aggregate {
    package internal(set) var taken: SamplesTaken?
    package internal(set) var handOvers: [SamplesHandedOver] = []
    package internal(set) var received: SamplesReceived?
    package internal(set) var reports: [SamplesReported] = []

    package init() {}

    package mutating func evolve(_ event: SamplingEvent) {
        switch event {
        case .taken(let event): taken = event
        case .handedOver(let event): handOvers.append(event)
        case .received(let event): received = event
        case .reported(let event): reports.append(event)
        }
    }

    /// Who has them now, before the laboratory has.
    package var holder: SubjectID? { handOvers.last?.to ?? taken?.takenBy }
    var lastStep: Instant? { handOvers.last?.at ?? taken?.takenAt }
}

/// Stream `sampling-{id}`.
package enum SamplingEvent: Equatable, Sendable {
    case taken(SamplesTaken)
    case handedOver(SamplesHandedOver)
    case received(SamplesReceived)
    case reported(SamplesReported)
}

package struct SamplesTaken: Codable, Equatable, Sendable {
    package let sampling: SamplingID
    /// `nil` where they were taken before their lot was presented.
    package let lot: LotID?
    package let factory: FactoryID
    package let season: Season
    package let directorate: DirectorateCode
    package let laboratory: LaboratoryID
    package let takenBy: SubjectID
    package let takenAt: Instant
    package let samples: [BaleSample]
}

/// A sample under seal.
package struct BaleSample: Codable, Hashable, Sendable {
    package let bale: String
    package let seal: String

    package init(bale: String, seal: String) {
        self.bale = bale
        self.seal = seal
    }
}

package struct SamplesHandedOver: Codable, Equatable, Sendable {
    package let from: SubjectID
    package let to: SubjectID
    package let at: Instant
    package let sealsIntact: Bool
}

/// M14/4: in the laboratory's hands; what is not named met every condition.
package struct SamplesReceived: Codable, Equatable, Sendable {
    package let receivedBy: SubjectID
    package let receivedAt: Instant
    package let void: [VoidSample]
}

/// M14/4: a sample that classes nothing, and the conditions that it did not meet.
package struct VoidSample: Codable, Hashable, Sendable {
    package let bale: String
    package let conditions: [String]

    package init(bale: String, conditions: [String]) {
        self.bale = bale
        self.conditions = conditions
    }
}

package struct SamplesReported: Codable, Equatable, Sendable {
    package let number: String
    package let on: CalendarDate
    package let bales: [String]
}

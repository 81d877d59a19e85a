import Regulation

/// What the API tells of a factory to those who supervise it.
struct SupervisedFactory: Decodable, Sendable {
    struct Machines: Decodable, Sendable {
        let ginningMethod: String
        let count: Int
    }

    struct Depot: Decodable, Sendable {
        let name: String
        let address: String
    }

    struct Warning: Decodable, Sendable {
        let number: Int
        let findings: [FindingAnswer]
        let on: CalendarDate
        let remedyBy: CalendarDate
        let remediedOn: CalendarDate?
        let overdue: Bool

        var isOpen: Bool { remediedOn == nil }
    }

    struct Suspension: Decodable, Sendable {
        let from: CalendarDate
        let until: CalendarDate
        let cause: String
        let warning: Int
    }

    struct Inspection: Decodable, Sendable {
        struct Member: Decodable, Sendable {
            let userId: String
        }

        let number: Int
        let on: CalendarDate
        let cause: String
        let commission: [Member]
        let findings: [FindingAnswer]
        let mustBeReferred: Bool
    }

    let id: String
    let name: String
    let firm: PartyAnswer
    let kind: String
    let directorate: String
    let machines: [Machines]
    let presses: Int
    let classingRoom: Bool
    let moistureMeter: Bool
    let depots: [Depot]
    let registryNumber: Int?
    let warnings: [Warning]
    let suspensions: [Suspension]
    let suspendedUntil: CalendarDate?
    let inspections: [Inspection]

    var openWarnings: [Warning] { warnings.filter(\.isOpen) }
}

/// What the API tells of how a season's notification was decided.
struct SeasonDecisionAnswer: Decodable, Sendable {
    let id: String
    let notifiedAt: Instant
    let season: String
    let startsOn: CalendarDate
    let methods: [String]
    let status: String
    let registryNumber: Int?
    let reason: String?
    let decidedOn: CalendarDate?
    let responsibleInspectors: [String]
}

/// What the API tells of a responsible inspector.
struct InspectorAnswer: Decodable, Sendable {
    struct Warning: Decodable, Sendable {}

    let userId: String
    let name: String
    let status: String
    let authorisationNumber: String?
    let validUntil: CalendarDate?
    let warnings: [Warning]
}

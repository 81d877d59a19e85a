package import CottonControl
package import Regulation

/// M14/1: samples under seal, and the laboratory that they are for.
package struct SampleTaking: Sendable {
    /// Its code or name.
    package let laboratory: String
    /// A user's id; `nil`: whoever records it.
    package let takenBy: String?
    /// `nil`: now.
    package let takenAt: Instant?
    package let samples: [BaleSample]

    package init(laboratory: String, takenBy: String?, takenAt: Instant?, samples: [BaleSample]) {
        self.laboratory = laboratory
        self.takenBy = takenBy
        self.takenAt = takenAt
        self.samples = samples
    }
}

/// M14/4: a step of the chain of custody.
package struct SampleHandOver: Sendable {
    /// `nil`: whoever has them.
    package let from: String?
    package let to: String
    package let at: Instant?
    package let sealsIntact: Bool

    package init(from: String?, to: String, at: Instant?, sealsIntact: Bool) {
        self.from = from
        self.to = to
        self.at = at
        self.sealsIntact = sealsIntact
    }
}

/// M14/4: what the laboratory saw when the samples came.
package struct SampleReceipt: Sendable {
    package let receivedAt: Instant?
    package let samples: [ReceiveSamples.Seen]

    package init(receivedAt: Instant?, samples: [ReceiveSamples.Seen]) {
        self.receivedAt = receivedAt
        self.samples = samples
    }
}

/// M14/5: a laboratory's report.
package struct LaboratoryResults: Sendable {
    package let number: String
    package let on: CalendarDate
    package let bales: [BaleAnalysis]

    package init(number: String, on: CalendarDate, bales: [BaleAnalysis]) {
        self.number = number
        self.on = on
        self.bales = bales
    }
}

/// M14/1: a laboratory as the General Directorate names it.
package struct LaboratoryNaming: Sendable {
    package let code: LaboratoryID
    package let name: String
    /// Those who report for it.
    package let users: [String]
    package let from: CalendarDate
    package let until: CalendarDate?
    package let source: String

    package init(
        code: LaboratoryID, name: String, users: [String], from: CalendarDate, until: CalendarDate?, source: String
    ) {
        self.code = code
        self.name = name
        self.users = users
        self.from = from
        self.until = until
        self.source = source
    }
}

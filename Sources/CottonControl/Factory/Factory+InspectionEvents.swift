package import Regulation

/// M33/1: an inspection of depots, gins, presses and machines.
package struct FactoryInspected: Codable, Equatable, Sendable {
    /// 1, 2, 3 … within the factory.
    package let inspection: Int
    package let on: CalendarDate
    package let cause: InspectionCause
    package let members: [CommissionMember]
    package let findings: [InspectionFinding]
    package let samples: [SampleTaken]

    package init(
        inspection: Int, on: CalendarDate, cause: InspectionCause, members: [CommissionMember],
        findings: [InspectionFinding], samples: [SampleTaken] = []
    ) {
        self.inspection = inspection
        self.on = on
        self.cause = cause
        self.members = members
        self.findings = findings
        self.samples = samples
    }
}

/// M33/1: a sample was given back.
package struct SampleReturned: Codable, Equatable, Sendable {
    package let inspection: Int
    package let sample: Int
    package let on: CalendarDate

    package init(inspection: Int, sample: Int, on: CalendarDate) {
        self.inspection = inspection
        self.sample = sample
        self.on = on
    }
}

/// M34/1-b: the factory reports that the conditions behind its permit changed.
package struct ChangeReported: Codable, Equatable, Sendable {
    /// 1, 2, 3 … within the factory.
    package let change: Int
    package let directorate: DirectorateCode
    package let report: ChangeReport
    package let reportedOn: CalendarDate

    package init(change: Int, directorate: DirectorateCode, report: ChangeReport, reportedOn: CalendarDate) {
        self.change = change
        self.directorate = directorate
        self.report = report
        self.reportedOn = reportedOn
    }
}

/// M34/1-b: what the directorate makes of a change.
package struct ChangeDecided: Codable, Equatable, Sendable {
    package let change: Int
    package let decision: ChangeDecision
    package let note: String?
    package let on: CalendarDate

    package init(change: Int, decision: ChangeDecision, note: String? = nil, on: CalendarDate) {
        self.change = change
        self.decision = decision
        self.note = note
        self.on = on
    }
}

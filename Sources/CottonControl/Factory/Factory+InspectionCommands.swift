package import Regulation

/// M33/1
package struct InspectFactory: Sendable {
    package let act: Act
    package let on: CalendarDate
    package let cause: InspectionCause
    package let members: [CommissionMember]
    /// Those who act for the factory's firm.
    package let interested: Set<SubjectID>
    package let findings: [InspectionFinding]
    package let samples: [SampleTaken]

    package init(
        act: Act, on: CalendarDate, cause: InspectionCause, members: [CommissionMember],
        interested: Set<SubjectID> = [], findings: [InspectionFinding], samples: [SampleTaken] = []
    ) {
        self.act = act
        self.on = on
        self.cause = cause
        self.members = members
        self.interested = interested
        self.findings = findings
        self.samples = samples
    }
}

/// M33/1
package struct ReturnSample: Sendable {
    package let act: Act
    package let inspection: Int
    package let sample: Int
    package let on: CalendarDate

    package init(act: Act, inspection: Int, sample: Int, on: CalendarDate) {
        self.act = act
        self.inspection = inspection
        self.sample = sample
        self.on = on
    }
}

/// M34/1-b
package struct ReportChange: Sendable {
    package let act: Act
    package let report: ChangeReport
    /// Those whom the report names, as they stand today.
    package let inspectors: [NotifiedInspector]

    package init(act: Act, report: ChangeReport, inspectors: [NotifiedInspector] = []) {
        self.act = act
        self.report = report
        self.inspectors = inspectors
    }
}

/// M34/1-b
package struct DecideChange: Sendable {
    package let act: Act
    package let change: Int
    package let decision: ChangeDecision
    package let note: String?
    /// Those whom the report names, as they stand today.
    package let inspectors: [NotifiedInspector]

    package init(
        act: Act, change: Int, decision: ChangeDecision, note: String? = nil, inspectors: [NotifiedInspector] = []
    ) {
        self.act = act
        self.change = change
        self.decision = decision
        self.note = note
        self.inspectors = inspectors
    }
}

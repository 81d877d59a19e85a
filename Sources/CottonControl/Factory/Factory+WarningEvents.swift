package import Regulation

/// M35/1, M36/2: a warning in writing, the findings named.
package struct FactoryWarned: Codable, Equatable, Sendable {
    /// 1, 2, 3 … within the factory.
    package let warning: Int
    package let directorate: DirectorateCode
    package let findings: [Finding]
    package let on: CalendarDate
    /// The last day for mending.
    package let remedyBy: CalendarDate
    /// M36/2: in whose place another is to be employed.
    package let inspector: InspectorID?
    /// M33/1: the inspection that led to it.
    package let inspection: Int?

    package init(
        warning: Int, directorate: DirectorateCode, findings: [Finding], on: CalendarDate, remedyBy: CalendarDate,
        inspector: InspectorID? = nil, inspection: Int? = nil
    ) {
        self.warning = warning
        self.directorate = directorate
        self.findings = findings
        self.on = on
        self.remedyBy = remedyBy
        self.inspector = inspector
        self.inspection = inspection
    }
}

/// M35/1, M35/3, M36/2: what the warning named was mended.
package struct WarningRemedied: Codable, Equatable, Sendable {
    package let warning: Int
    package let on: CalendarDate

    package init(warning: Int, on: CalendarDate) {
        self.warning = warning
        self.on = on
    }
}

/// M35/1, M36/2: the time for mending is over, and nothing was mended.
package struct WarningOverdue: Codable, Equatable, Sendable {
    package let warning: Int
    package let remedyBy: CalendarDate

    package init(warning: Int, remedyBy: CalendarDate) {
        self.warning = warning
        self.remedyBy = remedyBy
    }
}

/// M35/1, M35/2: no classing, no control and no act in TAREKS from the first day to the last, both included.
package struct FactorySuspended: Codable, Equatable, Sendable {
    package let from: CalendarDate
    package let until: CalendarDate
    package let cause: String
    /// The warning that was not heeded.
    package let warning: Int

    package init(from: CalendarDate, until: CalendarDate, cause: String, warning: Int) {
        self.from = from
        self.until = until
        self.cause = cause
        self.warning = warning
    }
}

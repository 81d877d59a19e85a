package import Regulation

/// M35/1
package struct WarnFactory: Sendable {
    package let act: Act
    package let findings: [Finding]
    package let remedyBy: CalendarDate
    /// M33/1: the inspection that led to it.
    package let inspection: Int?

    package init(act: Act, findings: [Finding], remedyBy: CalendarDate, inspection: Int? = nil) {
        self.act = act
        self.findings = findings
        self.remedyBy = remedyBy
        self.inspection = inspection
    }
}

/// M35/1: says that what a warning named was mended.
package struct RemedyWarning: Sendable {
    package let act: Act
    package let warning: Int
    package let on: CalendarDate

    package init(act: Act, warning: Int, on: CalendarDate) {
        self.act = act
        self.warning = warning
        self.on = on
    }
}

/// M35/1, M35/2
package struct SuspendFactory: Sendable {
    package let act: Act
    package let from: CalendarDate
    package let until: CalendarDate
    package let cause: String
    /// The warning that was not heeded; `nil`: the first such one.
    package let warning: Int?

    package init(act: Act, from: CalendarDate, until: CalendarDate, cause: String, warning: Int? = nil) {
        self.act = act
        self.from = from
        self.until = until
        self.cause = cause
        self.warning = warning
    }
}

/// M36/2: a responsible inspector whom the factory employs lost the authority.
package struct LoseInspector: Sendable {
    package let act: Act
    package let inspector: InspectorID

    package init(act: Act, inspector: InspectorID) {
        self.act = act
        self.inspector = inspector
    }
}

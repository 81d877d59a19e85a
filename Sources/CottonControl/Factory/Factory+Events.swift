package import Regulation

/// Stream `factory-{id}`.
package enum FactoryEvent: Equatable, Sendable {
    case registered(FactoryRegistered)
    case changed(FactoryChanged)
    case registryNumberAllotted(RegistryNumberAllotted)
    case warned(FactoryWarned)
    case warningRemedied(WarningRemedied)
    case suspended(FactorySuspended)
    case inspected(FactoryInspected)
}

/// A factory of a firm, defined by its directorate (M18/1).
package struct FactoryRegistered: Codable, Equatable, Sendable {
    package let factory: FactoryID
    package let firm: SubjectID
    package let kind: FactoryType
    package let directorate: DirectorateCode
    package let installation: Installation
    /// The vault's revision with the name and the addresses.
    package let revision: Int

    package init(
        factory: FactoryID, firm: SubjectID, kind: FactoryType, directorate: DirectorateCode,
        installation: Installation, revision: Int
    ) {
        self.factory = factory
        self.firm = firm
        self.kind = kind
        self.directorate = directorate
        self.installation = installation
        self.revision = revision
    }
}

/// M34/1-b: the conditions changed; all of them as they now are.
package struct FactoryChanged: Codable, Equatable, Sendable {
    package let factory: FactoryID
    package let firm: SubjectID
    package let kind: FactoryType
    package let directorate: DirectorateCode
    package let installation: Installation
    /// The vault's revision with the name and the addresses.
    package let revision: Int

    package init(
        factory: FactoryID, firm: SubjectID, kind: FactoryType, directorate: DirectorateCode,
        installation: Installation, revision: Int
    ) {
        self.factory = factory
        self.firm = firm
        self.kind = kind
        self.directorate = directorate
        self.installation = installation
        self.revision = revision
    }
}

/// M4/1-k: allotted with the first approval, kept for good.
package struct RegistryNumberAllotted: Codable, Equatable, Sendable {
    package let number: Int

    package init(number: Int) {
        self.number = number
    }
}

/// M35/1: a warning in writing, the findings named.
package struct FactoryWarned: Codable, Equatable, Sendable {
    /// 1, 2, 3 … within the factory.
    package let warning: Int
    package let findings: [Finding]
    package let on: CalendarDate
    /// The last day for mending.
    package let remedyBy: CalendarDate

    package init(warning: Int, findings: [Finding], on: CalendarDate, remedyBy: CalendarDate) {
        self.warning = warning
        self.findings = findings
        self.on = on
        self.remedyBy = remedyBy
    }
}

/// M35/1, M35/3: what the warning named was mended.
package struct WarningRemedied: Codable, Equatable, Sendable {
    package let warning: Int
    package let on: CalendarDate

    package init(warning: Int, on: CalendarDate) {
        self.warning = warning
        self.on = on
    }
}

/// M35/1, M35/2: no classing, no control and no act in TAREKS from the first day to the last, both included.
package struct FactorySuspended: Codable, Equatable, Sendable {
    package let from: CalendarDate
    package let until: CalendarDate
    package let cause: String
    /// The warning that was not heeded.
    package let warning: Int?

    package init(from: CalendarDate, until: CalendarDate, cause: String, warning: Int? = nil) {
        self.from = from
        self.until = until
        self.cause = cause
        self.warning = warning
    }
}

/// M33/1: an inspection of depots, gins, presses and machines.
package struct FactoryInspected: Codable, Equatable, Sendable {
    package let on: CalendarDate
    package let cause: InspectionCause
    package let members: [CommissionMember]
    package let findings: [Finding]

    package init(on: CalendarDate, cause: InspectionCause, members: [CommissionMember], findings: [Finding]) {
        self.on = on
        self.cause = cause
        self.members = members
        self.findings = findings
    }
}

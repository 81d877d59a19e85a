package import Regulation

/// Defines a factory of a firm.
package struct RegisterFactory: Sendable {
    package let act: Act
    package let factory: FactoryID
    package let firm: SubjectID
    package let kind: FactoryType
    package let directorate: DirectorateCode
    package let installation: Installation
    /// The vault's revision with the name and the addresses.
    package let revision: Int

    package init(
        act: Act, factory: FactoryID, firm: SubjectID, kind: FactoryType, directorate: DirectorateCode,
        installation: Installation, revision: Int
    ) {
        self.act = act
        self.factory = factory
        self.firm = firm
        self.kind = kind
        self.directorate = directorate
        self.installation = installation
        self.revision = revision
    }
}

/// M34/1-b: reports the conditions as they now are.
package struct ChangeFactory: Sendable {
    package let act: Act
    package let firm: SubjectID
    package let kind: FactoryType
    package let directorate: DirectorateCode
    package let installation: Installation
    /// The vault's revision with the name and the addresses.
    package let revision: Int

    package init(
        act: Act, firm: SubjectID, kind: FactoryType, directorate: DirectorateCode, installation: Installation,
        revision: Int
    ) {
        self.act = act
        self.firm = firm
        self.kind = kind
        self.directorate = directorate
        self.installation = installation
        self.revision = revision
    }
}

/// M4/1-k
package struct AllotRegistryNumber: Sendable {
    package let act: Act
    package let number: Int

    package init(act: Act, number: Int) {
        self.act = act
        self.number = number
    }
}

/// M35/1
package struct WarnFactory: Sendable {
    package let act: Act
    package let findings: [Finding]
    package let remedyBy: CalendarDate

    package init(act: Act, findings: [Finding], remedyBy: CalendarDate) {
        self.act = act
        self.findings = findings
        self.remedyBy = remedyBy
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
    package let warning: Int?

    package init(act: Act, from: CalendarDate, until: CalendarDate, cause: String, warning: Int? = nil) {
        self.act = act
        self.from = from
        self.until = until
        self.cause = cause
        self.warning = warning
    }
}

/// M33/1
package struct InspectFactory: Sendable {
    package let act: Act
    package let on: CalendarDate
    package let cause: InspectionCause
    package let members: [CommissionMember]
    package let findings: [Finding]

    package init(act: Act, on: CalendarDate, cause: InspectionCause, members: [CommissionMember], findings: [Finding]) {
        self.act = act
        self.on = on
        self.cause = cause
        self.members = members
        self.findings = findings
    }
}

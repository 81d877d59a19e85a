package import Regulation

/// Stream `factory-{id}`.
package enum FactoryEvent: Equatable, Sendable {
    case registered(FactoryRegistered)
    case changed(FactoryChanged)
    case registryNumberAllotted(RegistryNumberAllotted)
    case warned(FactoryWarned)
    case warningRemedied(WarningRemedied)
    case suspended(FactorySuspended)
    case warningOverdue(WarningOverdue)
    case inspected(FactoryInspected)
    case sampleReturned(SampleReturned)
    case changeReported(ChangeReported)
    case changeDecided(ChangeDecided)
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

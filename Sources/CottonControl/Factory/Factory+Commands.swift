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

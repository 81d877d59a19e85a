package import Regulation
package import Tareks

/// M20/2, M20/3: a whole lot of one owner, presented by the responsible inspector.
package struct PresentLot: Sendable {
    package let act: Act
    package let lot: LotID
    package let number: LotNumber
    package let season: Season
    package let factory: FactoryID
    package let firm: SubjectID
    package let directorate: DirectorateCode
    package let owner: SubjectID
    package let ownerRevision: Int
    package let inspector: InspectorID
    package let declaration: LotDeclaration
    package let standards: LotStandards
    package let risk: RiskDecision
    /// M21/2: of its bales; the risk analysis counted them.
    package let refusedBefore: [String]
    /// Seed of the draw of bales to open; recorded with the risk analysis.
    package let seed: UInt64
    package let certificate: CertificateDetails
    package let signature: ApplicationSignature?

    package init(
        act: Act, lot: LotID, number: LotNumber, season: Season, factory: FactoryID, firm: SubjectID,
        directorate: DirectorateCode, owner: SubjectID, ownerRevision: Int, inspector: InspectorID,
        declaration: LotDeclaration, standards: LotStandards, risk: RiskDecision, refusedBefore: [String] = [],
        seed: UInt64, certificate: CertificateDetails, signature: ApplicationSignature? = nil
    ) {
        self.act = act
        self.lot = lot
        self.number = number
        self.season = season
        self.factory = factory
        self.firm = firm
        self.directorate = directorate
        self.owner = owner
        self.ownerRevision = ownerRevision
        self.inspector = inspector
        self.declaration = declaration
        self.standards = standards
        self.risk = risk
        self.refusedBefore = refusedBefore
        self.seed = seed
        self.certificate = certificate
        self.signature = signature
    }
}

/// What a certificate needs beyond its lot.
package struct CertificateDetails: Sendable {
    /// Unguessable, and on the certificate's QR code.
    package let verificationCode: String

    package init(verificationCode: String) {
        self.verificationCode = verificationCode
    }
}

package struct AssignLotInspector: Sendable {
    package let act: Act
    package let inspector: SubjectID

    package init(act: Act, inspector: SubjectID) {
        self.act = act
        self.inspector = inspector
    }
}

/// M21/1: what the trade inspector found.
package struct InspectLot: Sendable {
    package let act: Act
    package let inspectedOn: CalendarDate
    package let bales: [BaleExamination]
    package let conforming: Bool
    package let findings: [Finding]
    package let certificate: CertificateDetails

    package init(
        act: Act, inspectedOn: CalendarDate, bales: [BaleExamination], conforming: Bool, findings: [Finding],
        certificate: CertificateDetails
    ) {
        self.act = act
        self.inspectedOn = inspectedOn
        self.bales = bales
        self.conforming = conforming
        self.findings = findings
        self.certificate = certificate
    }

    /// The same with bale numbers as the lot writes them.
    func spelled(as bales: [Bale]) -> InspectLot {
        let numbers = BaleIdentity.spelled(self.bales.map(\.number), as: bales.map(\.number))
        return InspectLot(
            act: act, inspectedOn: inspectedOn,
            bales: zip(numbers, self.bales).map { number, bale in
                BaleExamination(number: number, packing: bale.packing, content: bale.content, note: bale.note)
            },
            conforming: conforming, findings: findings, certificate: certificate)
    }
}

package import Regulation

/// M28/1: a firm's user applies for the control of an export or import.
package struct SubmitTradeApplication: Sendable {
    package let act: Act
    package let id: TradeApplicationID
    package let direction: TradeDirection
    package let regime: CustomsRegime
    package let firm: SubjectID
    package let user: SubjectID
    /// As written by the applicant.
    package let tariffLine: String
    package let netWeight: Kilograms
    /// As written by the applicant.
    package let country: String
    /// Checked against the certificates already, except for its sum.
    package let evidence: [Evidence]
    /// Canonical JSON text of an object, at most 4096 bytes, free of personal data.
    package let declared: String
    package let documents: [AttachedDocument]
    package let sustainable: SustainabilityCertificate?
    /// M2/3: obtained by processing under the inward-processing regime.
    package let secondaryProduct: Bool
    /// The application that this one corrects.
    package let replaces: TradeApplicationID?
    package let risk: RiskDecision
    /// For the reference, where one is issued at once.
    package let referenceDigits: ReferenceDigits
    package let signature: ApplicationSignature?

    package init(
        act: Act, id: TradeApplicationID, direction: TradeDirection, regime: CustomsRegime, firm: SubjectID,
        user: SubjectID, tariffLine: String, netWeight: Kilograms, country: String, evidence: [Evidence] = [],
        declared: String = "{}", documents: [AttachedDocument] = [], sustainable: SustainabilityCertificate? = nil,
        secondaryProduct: Bool = false, replaces: TradeApplicationID? = nil, risk: RiskDecision,
        referenceDigits: ReferenceDigits, signature: ApplicationSignature? = nil
    ) {
        self.act = act
        self.id = id
        self.direction = direction
        self.regime = regime
        self.firm = firm
        self.user = user
        self.tariffLine = tariffLine
        self.netWeight = netWeight
        self.country = country
        self.evidence = evidence
        self.declared = declared
        self.documents = documents
        self.sustainable = sustainable
        self.secondaryProduct = secondaryProduct
        self.replaces = replaces
        self.risk = risk
        self.referenceDigits = referenceDigits
        self.signature = signature
    }
}

/// M29/2, M30/2: the trade inspector's result.
package struct RecordTradeInspection: Sendable {
    package let act: Act
    package let inspector: SubjectID
    package let inspectedOn: CalendarDate
    package let conforming: Bool
    package let checks: [TradeCheck]
    package let findings: [Finding]
    /// For the reference, where one is issued.
    package let referenceDigits: ReferenceDigits

    package init(
        act: Act, inspector: SubjectID, inspectedOn: CalendarDate, conforming: Bool,
        checks: [TradeCheck] = [], findings: [Finding] = [], referenceDigits: ReferenceDigits
    ) {
        self.act = act
        self.inspector = inspector
        self.inspectedOn = inspectedOn
        self.conforming = conforming
        self.checks = checks
        self.findings = findings
        self.referenceDigits = referenceDigits
    }
}

package struct CancelTradeApplication: Sendable {
    package let act: Act
    package let reason: String
    /// The application that corrects this one.
    package let replacement: TradeApplicationID?

    package init(act: Act, reason: String, replacement: TradeApplicationID? = nil) {
        self.act = act
        self.reason = reason
        self.replacement = replacement
    }
}

/// Notes that an application's deadline has passed, where it has.
package struct RecordMissedTradeDeadline: Sendable {
    package let act: Act

    package init(act: Act) {
        self.act = act
    }
}

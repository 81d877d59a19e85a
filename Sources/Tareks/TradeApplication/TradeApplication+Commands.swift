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
    package let risk: RiskDecision
    /// For the reference, where one is issued at once.
    package let referenceDigits: ReferenceDigits

    package init(
        act: Act, id: TradeApplicationID, direction: TradeDirection, regime: CustomsRegime, firm: SubjectID,
        user: SubjectID, tariffLine: String, netWeight: Kilograms, country: String, evidence: [Evidence] = [],
        declared: String = "{}", documents: [AttachedDocument] = [], sustainable: SustainabilityCertificate? = nil,
        risk: RiskDecision, referenceDigits: ReferenceDigits
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
        self.risk = risk
        self.referenceDigits = referenceDigits
    }
}

/// M29/2, M30/2: the trade inspector's result.
package struct RecordTradeInspection: Sendable {
    package let act: Act
    package let inspector: SubjectID
    package let inspectedOn: CalendarDate
    package let conforming: Bool
    package let findings: [Finding]
    /// For the reference, where one is issued.
    package let referenceDigits: ReferenceDigits

    package init(
        act: Act, inspector: SubjectID, inspectedOn: CalendarDate, conforming: Bool,
        findings: [Finding] = [], referenceDigits: ReferenceDigits
    ) {
        self.act = act
        self.inspector = inspector
        self.inspectedOn = inspectedOn
        self.conforming = conforming
        self.findings = findings
        self.referenceDigits = referenceDigits
    }
}

package struct CancelTradeApplication: Sendable {
    package let act: Act
    package let reason: String

    package init(act: Act, reason: String) {
        self.act = act
        self.reason = reason
    }
}

/// Notes that an application's deadline has passed, where it has.
package struct RecordMissedTradeDeadline: Sendable {
    package let act: Act

    package init(act: Act) {
        self.act = act
    }
}

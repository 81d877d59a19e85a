package import Regulation

package enum TradeApplicationEvent: Equatable, Sendable {
    case tradeApplicationSubmitted(TradeApplicationSubmitted)
    case balesNamed(TradeBalesNamed)
    case tradeInspectionRecorded(TradeInspectionRecorded)
    case referenceIssued(ReferenceIssued)
    case tradeApplicationRefused(TradeApplicationRefused)
    case tradeApplicationCancelled(TradeApplicationCancelled)
    case referenceUsed(ReferenceUsed)
    case tradeDeadlineMissed(TradeDeadlineMissed)
}

/// M28/1
package struct TradeApplicationSubmitted: Codable, Equatable, Sendable {
    package let application: TradeApplicationID
    package let direction: TradeDirection
    package let regime: CustomsRegime
    package let firm: SubjectID
    package let user: SubjectID
    package let tariffLine: TariffLine
    package let netWeight: Kilograms
    /// Of destination at export, of origin at import.
    package let country: Country
    package let evidence: [Evidence]
    /// Properties that the firm declares, as canonical JSON text of an object.
    package let declared: String
    package let documents: [AttachedDocument]
    package let sustainable: SustainabilityCertificate?
    /// The application that this one corrects.
    package let replaces: TradeApplicationID?
    package let risk: RiskDecision
    package let submittedAt: Instant
    /// M29/1, M30/1
    package let deadline: Instant
    /// `nil`: unsigned.
    package let signature: ApplicationSignature?

    package init(_ command: SubmitTradeApplication, tariffLine: TariffLine, country: Country, deadline: Instant) {
        application = command.id
        direction = command.direction
        regime = command.regime
        firm = command.firm
        user = command.user
        self.tariffLine = tariffLine
        netWeight = command.netWeight
        self.country = country
        evidence = command.evidence
        declared = command.declared
        documents = command.documents
        sustainable = command.sustainable
        replaces = command.replaces
        risk = command.risk
        submittedAt = command.act.at
        self.deadline = deadline
        signature = command.signature
    }
}

extension TradeApplicationSubmitted {
    /// M26/1, M28/1, M29/6: what these rules say to it.
    package func faults(by rules: Rules) -> [Fault] { TradeDeclaration.faults(self, by: rules) }
}

/// M26/2: which bales of a certificate the kilograms were that the application took.
package struct TradeBalesNamed: Codable, Equatable, Sendable {
    /// The certificate's number.
    package let certificate: String
    package let bales: [String]

    package init(certificate: String, bales: [String]) {
        self.certificate = certificate
        self.bales = bales
    }
}

/// M29/2, M30/2
package struct TradeInspectionRecorded: Codable, Equatable, Sendable {
    package let inspectedOn: CalendarDate
    package let conforming: Bool
    package let checks: [TradeCheck]
    /// What was written, and what follows from the checks that were not met.
    package let findings: [Finding]
    package let inspector: SubjectID

    package init(
        inspectedOn: CalendarDate, conforming: Bool, checks: [TradeCheck] = [], findings: [Finding],
        inspector: SubjectID
    ) {
        self.inspectedOn = inspectedOn
        self.conforming = conforming
        self.checks = checks
        self.findings = findings
        self.inspector = inspector
    }
}

/// M29/3, M30/3
package struct ReferenceIssued: Codable, Equatable, Sendable {
    package let number: ReferenceNumber
    package let validFrom: CalendarDate
    /// The last day that counts.
    package let validUntil: CalendarDate

    package init(number: ReferenceNumber, validFrom: CalendarDate, validUntil: CalendarDate) {
        self.number = number
        self.validFrom = validFrom
        self.validUntil = validUntil
    }
}

/// M29/4, M30/4
package struct TradeApplicationRefused: Codable, Equatable, Sendable {
    package let findings: [Finding]

    package init(findings: [Finding]) {
        self.findings = findings
    }
}

package struct TradeApplicationCancelled: Codable, Equatable, Sendable {
    package let reason: String
    /// The application that corrects this one.
    package let replacement: TradeApplicationID?

    package init(reason: String, replacement: TradeApplicationID? = nil) {
        self.reason = reason
        self.replacement = replacement
    }
}

/// M32/1
package struct ReferenceUsed: Codable, Equatable, Sendable {
    package let declaration: String
    package let registeredOn: CalendarDate

    package init(declaration: String, registeredOn: CalendarDate) {
        self.declaration = declaration
        self.registeredOn = registeredOn
    }
}

/// M29/1, M30/1: the time to conclude the application passed while it waited.
package struct TradeDeadlineMissed: Codable, Equatable, Sendable {
    package let deadline: Instant

    package init(deadline: Instant) {
        self.deadline = deadline
    }
}

package import CottonControl
package import Regulation
package import Tareks

package struct TradeRequest: Sendable {
    package struct Use: Sendable {
        package let certificate: CertificateNumber
        package let amount: DrawQuantity.Amount
        /// What the named bales weigh, where it was written beside them.
        package let stated: Kilograms?

        package init(certificate: CertificateNumber, amount: DrawQuantity.Amount, stated: Kilograms? = nil) {
            self.certificate = certificate
            self.amount = amount
            self.stated = stated
        }
    }

    package let direction: TradeDirection
    package let regime: CustomsRegime
    package let firm: TaxNumber
    package let gtip: String
    package let netWeight: Kilograms
    package let country: String
    package let certificates: [Use]
    /// Canonical JSON text of an object.
    package let declared: String
    package let documents: [AttachedDocument]
    package let sustainable: SustainabilityCertificate?
    package let secondaryProduct: Bool
    package let replaces: TradeApplicationID?
    package let sandboxLane: Lane?
    /// `nil`: unsigned.
    package let signature: SignedContent?

    package init(
        direction: TradeDirection, regime: CustomsRegime, firm: TaxNumber, gtip: String, netWeight: Kilograms,
        country: String, certificates: [Use], declared: String, documents: [AttachedDocument],
        sustainable: SustainabilityCertificate?, secondaryProduct: Bool, replaces: TradeApplicationID?,
        sandboxLane: Lane?, signature: SignedContent? = nil
    ) {
        self.direction = direction
        self.regime = regime
        self.firm = firm
        self.gtip = gtip
        self.netWeight = netWeight
        self.country = country
        self.certificates = certificates
        self.declared = declared
        self.documents = documents
        self.sustainable = sustainable
        self.secondaryProduct = secondaryProduct
        self.replaces = replaces
        self.sandboxLane = sandboxLane
        self.signature = signature
    }
}

package struct TradeInspection: Sendable {
    package let inspectedOn: CalendarDate
    package let conforming: Bool
    package let checks: [TradeCheck]
    package let findings: [Finding]

    package init(inspectedOn: CalendarDate, conforming: Bool, checks: [TradeCheck], findings: [Finding]) {
        self.inspectedOn = inspectedOn
        self.conforming = conforming
        self.checks = checks
        self.findings = findings
    }
}

package struct CustomsDeclaration: Sendable {
    package let declaration: String
    package let registeredOn: CalendarDate
    package let direction: TradeDirection
    package let reference: String
    package let gtip: String
    package let firm: TaxNumber
    package let netWeight: Kilograms

    package init(
        declaration: String, registeredOn: CalendarDate, direction: TradeDirection, reference: String, gtip: String,
        firm: TaxNumber, netWeight: Kilograms
    ) {
        self.declaration = declaration
        self.registeredOn = registeredOn
        self.direction = direction
        self.reference = reference
        self.gtip = gtip
        self.firm = firm
        self.netWeight = netWeight
    }
}

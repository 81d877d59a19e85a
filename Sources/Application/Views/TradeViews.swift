import CottonControl
package import Foundation
package import Regulation
package import Tareks

package struct TradeApplicationView: Codable, Equatable, Sendable {
    package struct Reference: Codable, Equatable, Sendable {
        package let number: ReferenceNumber
        package let validFrom: CalendarDate
        package let validUntil: CalendarDate
        package let status: ReferenceStatus?
    }

    package struct Use: Codable, Equatable, Sendable {
        package let number: String
        package let bales: [String]?
        package let netKg: Decimal
    }

    package let id: TradeApplicationID
    package let status: TradeApplicationStatus?
    package let direction: TradeDirection
    package let regime: CustomsRegime
    package let firm: PartyView
    package let gtip: TariffLine
    package let netKg: Decimal
    package let country: Country
    package let certificates: [Use]
    package let documents: [AttachedDocument]
    package let sustainable: SustainabilityCertificate?
    /// The application that this one corrects, and the one that corrects this one.
    package let replaces: TradeApplicationID?
    package let replacedBy: TradeApplicationID?
    package let submittedAt: Instant
    package let lane: Lane
    package let deadline: Instant
    package let deadlineMissed: Bool
    package let reasons: [Text]
    package let inspectedOn: CalendarDate?
    package let checks: [TradeCheck]
    package let findings: [Finding]
    package let cancellation: String?
    package let reference: Reference?
    /// M32/1: the declaration that used the reference up.
    package let declaration: String?
    /// `nil`: unsigned.
    package let signature: ApplicationSignature?

    /// `nil` for an application that was never submitted.
    package init?(_ application: TradeApplication, on date: CalendarDate, names: Names) {
        guard let submitted = application.submission else { return nil }
        id = submitted.application
        status = application.status
        direction = submitted.direction
        regime = submitted.regime
        firm = names.party(submitted.firm)
        gtip = submitted.tariffLine
        netKg = Decimal(submitted.netWeight)
        country = submitted.country
        certificates = submitted.evidence.map {
            Use(
                number: $0.number, bales: $0.bales ?? application.namedBales[$0.number],
                netKg: Decimal($0.netWeight))
        }
        documents = submitted.documents
        sustainable = submitted.sustainable
        replaces = submitted.replaces
        replacedBy = application.cancellation?.replacement
        submittedAt = submitted.submittedAt
        lane = submitted.risk.lane
        deadline = submitted.deadline
        deadlineMissed = application.deadlineMissed
        reasons = submitted.risk.reasons
        inspectedOn = application.inspection?.inspectedOn
        checks = application.inspection?.checks ?? []
        findings = application.inspection?.findings ?? []
        cancellation = application.cancellation?.reason
        declaration = application.use?.declaration
        signature = submitted.signature
        reference = application.reference.map {
            Reference(
                number: $0.number, validFrom: $0.validFrom, validUntil: $0.validUntil,
                status: application.referenceStatus(on: date))
        }
    }
}

package struct ReferenceView: Codable, Equatable, Sendable {
    package let number: ReferenceNumber
    package let direction: TradeDirection
    package let firm: PartyView
    package let gtip: TariffLine
    package let netKg: Decimal
    package let validFrom: CalendarDate
    package let validUntil: CalendarDate
    package let status: ReferenceStatus
    package let application: TradeApplicationID
    /// M32/1: the declaration that used it up, and its day.
    package let declaration: String?
    package let registeredOn: CalendarDate?

    /// `nil` where the application has no reference.
    package init?(_ application: TradeApplication, on date: CalendarDate, names: Names) {
        guard let submitted = application.submission, let reference = application.reference,
            let status = application.referenceStatus(on: date)
        else { return nil }
        number = reference.number
        direction = submitted.direction
        firm = names.party(submitted.firm)
        gtip = submitted.tariffLine
        netKg = Decimal(submitted.netWeight)
        validFrom = reference.validFrom
        validUntil = reference.validUntil
        self.status = status
        self.application = submitted.application
        declaration = application.use?.declaration
        registeredOn = application.use?.registeredOn
    }
}

package struct DeclarationView: Codable, Equatable, Sendable {
    package let declaration: String
    package let registeredOn: CalendarDate
    package let direction: TradeDirection
    package let reference: ReferenceNumber
    package let gtip: TariffLine
    package let firm: PartyView
    package let netKg: Decimal
    package let application: TradeApplicationID?
    package let outOfScope: Bool

    package init(_ registered: DeclarationRegistered, names: Names) {
        declaration = registered.declaration
        registeredOn = registered.registeredOn
        direction = registered.direction
        reference = registered.reference
        gtip = registered.tariffLine
        firm = names.party(registered.firm)
        netKg = Decimal(registered.netWeight)
        application = registered.application
        outOfScope = registered.outOfScope
    }
}

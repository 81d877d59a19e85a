import CottonControl
import Regulation
import Tareks

/// What a notice says, for programs: ids, numbers and days, and nobody's data. A member that says nothing is left out.
package protocol NoticeFacts: Encodable, Sendable {}

struct LotFacts: NoticeFacts {
    let factory: FactoryID
    let season: Season
    let lotNumber: LotNumber
    var deadline: Instant?
    var certificate: CertificateNumber?
    var controlDate: CalendarDate?
    var findings: [Finding]?

    init(_ event: LotEvent, _ lot: LotPresented) {
        (factory, season, lotNumber) = (lot.factory, lot.season, lot.number)
        switch event {
        case .routed(let routed): deadline = routed.deadline
        case .certified(let certified): (certificate, controlDate) = (certified.certificate, certified.controlDate)
        case .refused(let refused): findings = refused.findings
        case .presented, .inspectorAssigned, .sampled, .classingVoided, .analysed, .inspected, .deadlineMissed: break
        }
    }
}

struct TradeFacts: NoticeFacts {
    let application: TradeApplicationID
    let direction: TradeDirection
    var deadline: Instant?
    var reference: ReferenceNumber?
    var validFrom: CalendarDate?
    var validUntil: CalendarDate?
    var findings: [Finding]?

    init(_ event: TradeApplicationEvent, _ application: TradeApplicationSubmitted) {
        (self.application, direction) = (application.application, application.direction)
        switch event {
        case .tradeApplicationSubmitted(let submitted): deadline = submitted.deadline
        case .referenceIssued(let issued):
            (reference, validFrom, validUntil) = (issued.number, issued.validFrom, issued.validUntil)
        case .tradeApplicationRefused(let refused): findings = refused.findings
        case .balesNamed, .tradeInspectionRecorded, .tradeApplicationCancelled, .referenceUsed, .tradeDeadlineMissed:
            break
        }
    }
}

struct WebhookFacts: NoticeFacts {
    let webhook: WebhookID
}

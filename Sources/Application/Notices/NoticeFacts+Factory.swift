import CottonControl
import Regulation

struct FactoryFacts: NoticeFacts {
    let factory: FactoryID
    var warning: Int?
    var on: CalendarDate?
    var remedyBy: CalendarDate?
    var from: CalendarDate?
    var until: CalendarDate?
    var cause: String?
    var findings: [Finding]?

    init(_ event: FactoryEvent, of factory: FactoryID) {
        self.factory = factory
        switch event {
        case .warned(let warned):
            (warning, on, remedyBy) = (warned.warning, warned.on, warned.remedyBy)
            findings = warned.findings
        case .suspended(let suspended):
            (warning, from, until) = (suspended.warning, suspended.from, suspended.until)
            cause = suspended.cause
        case .registered, .changed, .registryNumberAllotted, .warningRemedied, .warningOverdue, .inspected,
            .sampleReturned, .changeReported, .changeDecided:
            break
        }
    }
}

struct SeasonFacts: NoticeFacts {
    let notification: NotificationID
    let factory: FactoryID
    let season: Season
    var on: CalendarDate?
    var startsOn: CalendarDate?
    var registryNumber: Int?
    var reason: String?

    init(_ event: NotificationEvent, _ notified: SeasonNotified) {
        (notification, factory, season) = (notified.notification, notified.factory, notified.season)
        switch event {
        case .approved(let approved):
            (on, startsOn, registryNumber) = (approved.on, notified.startsOn, approved.registryNumber)
        case .rejected(let rejected): (on, reason) = (rejected.on, rejected.reason)
        case .notified, .commissionFormed, .findingsRecorded: break
        }
    }
}

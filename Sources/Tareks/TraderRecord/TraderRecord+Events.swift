package import Regulation

/// Stream `trader-{firm}`.
package enum TraderEvent: Equatable, Sendable {
    case applied(TraderApplied)
    case concluded(TraderOutcome)
    case refused(TraderOutcome)
    case withdrew(TraderOutcome)
}

package struct TraderApplied: Codable, Equatable, Sendable {
    package let application: TradeApplicationID
    package let direction: TradeDirection
    package let tariffLine: TariffLine
    package let on: CalendarDate
    /// A trade inspector was to look; otherwise it was concluded at once.
    package let examined: Bool

    package init(_ submitted: TradeApplicationSubmitted) {
        application = submitted.application
        direction = submitted.direction
        tariffLine = submitted.tariffLine
        on = Istanbul.date(of: submitted.submittedAt)
        examined = submitted.risk.lane.awaitsExamination
    }
}

/// What became of an application that an inspector was to look at.
package struct TraderOutcome: Codable, Equatable, Sendable {
    package let application: TradeApplicationID
    package let on: CalendarDate

    package init(application: TradeApplicationID, on: CalendarDate) {
        self.application = application
        self.on = on
    }
}

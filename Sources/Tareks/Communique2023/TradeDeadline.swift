import Regulation

/// Until when an application is to be concluded.
enum TradeDeadline {
    /// M29/1: an export within 24 hours, to the second. M30/1: an import within three working days, to the end of the
    /// last one.
    static func deadline(of direction: TradeDirection, submittedAt: Instant, by rules: Rules) -> Instant {
        switch direction {
        case .export: Period.hours(rules.number(.exportDeadlineHours), after: submittedAt)
        case .import:
            Period.workingDays(
                rules.number(.importDeadlineWorkingDays), after: submittedAt, holidays: rules.holidays)
        }
    }
}

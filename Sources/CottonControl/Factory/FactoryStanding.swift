package import Regulation

/// Whether a factory may act on a day, on the strength of a notification that it made before.
package enum FactoryStanding: Hashable, Sendable {
    case clear
    /// M35/2: until the day's end.
    case suspended(until: CalendarDate)
    /// M35/3: suspended in the past for a warning that is still not remedied.
    case unmended(warning: Int)
    /// M35/3: suspended in the past, and not notified again since.
    case mustNotifyAgain
}

extension Factory {
    /// M35/2: the suspension that holds on `date`; of several the one that lasts longest.
    package func suspension(on date: CalendarDate) -> FactorySuspended? {
        suspensions.filter { $0.from <= date && date <= $0.until }.max { $0.until < $1.until }
    }

    package func isSuspended(on date: CalendarDate) -> Bool {
        suspension(on: date) != nil
    }

    /// M35/3: on `date` a notification of `notifiedOn` no longer counts, since a suspension began by then and ran on
    /// into or past the day on which the notification was made.
    package func needsNewNotification(on date: CalendarDate, notifiedOn: CalendarDate) -> Bool {
        suspensions.contains { $0.from <= date && notifiedOn <= $0.until }
    }

    /// M35/2, M35/3. For a notification about to be made, `notifiedOn` is `date`.
    package func standing(on date: CalendarDate, notifiedOn: CalendarDate) -> FactoryStanding {
        if let suspension = suspension(on: date) { return .suspended(until: suspension.until) }
        let unmended = suspensions.filter { $0.until < date }.map(\.warning).first { number in
            warning(number)?.isOpen == true
        }
        if let unmended { return .unmended(warning: unmended) }
        return needsNewNotification(on: date, notifiedOn: notifiedOn) ? .mustNotifyAgain : .clear
    }
}

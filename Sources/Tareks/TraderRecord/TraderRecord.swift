package import Regulation

/// What the risk analysis remembers of a firm that trades: how much it applied for, and what came of it.
package struct TraderRecord: Aggregate {
    package struct Count: Codable, Equatable, Sendable {
        package internal(set) var presented = 0
        /// Sent to a trade inspector.
        package internal(set) var examined = 0
    }

    /// By season and direction.
    package internal(set) var counts: [Season: [TradeDirection: Count]] = [:]
    /// Whether anything was ever concluded.
    package internal(set) var hasConcluded = false
    /// M29/4, M30/4: the days of refusals.
    package internal(set) var refusals: [CalendarDate] = []
    /// The days on which an application was withdrawn while an inspector was awaited.
    package internal(set) var withdrawals: [CalendarDate] = []
    /// The applications of the last day on which there was one, by tariff line.
    package internal(set) var lastDay: CalendarDate?
    package internal(set) var lastDayLines: [TariffLine: Int] = [:]

    package init() {}

    package func count(_ direction: TradeDirection, in season: Season) -> Count {
        counts[season]?[direction] ?? Count()
    }

    package mutating func evolve(_ event: TraderEvent) {
        switch event {
        case .applied(let event):
            if event.on != lastDay { (lastDay, lastDayLines) = (event.on, [:]) }
            lastDayLines[event.tariffLine, default: 0] += 1
            var count = count(event.direction, in: Season(containing: event.on))
            count.presented += 1
            if event.examined { count.examined += 1 } else { hasConcluded = true }
            counts[Season(containing: event.on), default: [:]][event.direction] = count
        case .concluded:
            hasConcluded = true
        case .refused(let event):
            refusals.append(event.on)
        case .withdrew(let event):
            withdrawals.append(event.on)
        }
    }
}

extension TraderRecord {
    /// What is known of the firm when it applies again.
    package func facts(of line: TariffLine?, on date: CalendarDate) -> RiskFacts {
        let earliest = Season(containing: date).startYear - 1
        let isRecent = { (day: CalendarDate) in Season(containing: day).startYear >= earliest }
        var facts = RiskFacts()
        facts.set(.newFirm, !hasConcluded)
        facts[.pastFindings] = refusals.count(where: isRecent)
        facts[.withdrawnUnexamined] = withdrawals.count(where: isRecent)
        facts[.sameDayRepeat] = lastDay == date ? line.flatMap { lastDayLines[$0] } ?? 0 : 0
        return facts
    }
}

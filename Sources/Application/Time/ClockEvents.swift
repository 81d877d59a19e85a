package import Regulation

/// The sandbox's clock as it was set.
package enum ClockEvent: Equatable, Sendable {
    case set(ClockSet)
}

package struct ClockSet: Codable, Equatable, Sendable {
    package let now: Instant
}

package struct ClockSetting: Aggregate {
    package private(set) var now: Instant?

    package init() {}

    package mutating func evolve(_ event: ClockEvent) {
        switch event {
        case .set(let event): now = event.now
        }
    }

    /// Years in which every deadline, retention and season that is counted from today can still be written.
    private static let years = 2000...8999

    /// The first setting may also go back, since the clock followed the world until then; later ones only go forward.
    /// - Throws: 422 where it would go back, or out of the years that can be rehearsed.
    func set(to instant: Instant) throws(Refusal) -> [ClockEvent] {
        guard Self.years.contains(Istanbul.date(of: instant).year) else {
            let (first, last) = (Self.years.lowerBound, Self.years.upperBound)
            throw .rule(
                nil, at: "/now", tr: "Saat \(first) ile \(last) yılları arasında bir ana ayarlanabilir.",
                en: "The clock can be set to an instant in the years \(first) to \(last).")
        }
        if let now, instant < now {
            throw .rule(
                nil, at: "/now", tr: "Saat yalnız ileri alınabilir; şimdi \(now).",
                en: "The clock goes forward only; it is \(now).")
        }
        return instant == now ? [] : [.set(ClockSet(now: instant))]
    }
}

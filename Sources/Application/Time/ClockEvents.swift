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

    /// The first setting takes any instant, since the clock followed the world until then; later ones only go forward.
    /// - Throws: 422 where it would go back.
    func set(to instant: Instant) throws(Refusal) -> [ClockEvent] {
        if let now, instant < now {
            throw .rule(
                nil, at: "/now", tr: "Saat yalnız ileri alınabilir; şimdi \(now).",
                en: "The clock goes forward only; it is \(now).")
        }
        return instant == now ? [] : [.set(ClockSet(now: instant))]
    }
}

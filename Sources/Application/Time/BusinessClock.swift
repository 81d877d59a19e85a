import Foundation
package import Regulation
import Synchronization

/// The time by which business is done: the wall clock, or in a sandbox what was set.
package protocol BusinessClock: Sendable {
    var now: Instant { get }
}

package struct WallClock: BusinessClock {
    package init() {}

    package var now: Instant {
        Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000))
    }
}

/// Once set it stands still until it is set again, so that a rehearsed case has the same dates every time.
package final class SandboxClock: BusinessClock {
    private let wall = WallClock()
    private let standing = Mutex<Instant?>(nil)

    package init(standingAt instant: Instant? = nil) {
        standing.withLock { $0 = instant }
    }

    package var now: Instant { standing.withLock(\.self) ?? wall.now }

    /// `true` while it follows the wall clock.
    package var isRunning: Bool { standing.withLock { $0 == nil } }

    /// Another process moved it; only forward.
    package func follow(_ instant: Instant) {
        standing.withLock { current in
            if let known = current, known >= instant { return }
            current = instant
        }
    }
}

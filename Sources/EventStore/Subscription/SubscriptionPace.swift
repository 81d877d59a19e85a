/// Decides what a subscription does after each turn; pure, so that every transition can be tested without a database.
///
/// A batch that a handler cannot digest is taken again event by event, so that the subscription stops exactly at the
/// event that is at fault and everything before it stands.
struct SubscriptionPace {
    /// What one turn came to.
    enum Turn: Hashable {
        /// The checkpoint moved over events; more wait, or the end was reached.
        case advanced(events: Int, atEnd: Bool)
        /// There was nothing after the checkpoint.
        case nothing
        /// The checkpoint says that the subscription has stopped.
        case stopped
        /// The database failed in a way that passes.
        case interrupted
        /// The handler failed on events beginning at a position.
        case indigestible(first: Int64, events: Int, position: Int64?, reason: String)
    }

    enum Step: Hashable {
        case again
        /// Until a wake-up, or for this long.
        case rest(Duration)
        /// For this long, whatever is heard.
        case pause(Duration)
        case stop(position: Int64, reason: String)
    }

    private let options: SubscriptionOptions
    private var singles = 0
    private var backoff: Duration

    init(options: SubscriptionOptions) {
        self.options = options
        backoff = options.firstBackoff
    }

    /// Most events of the next turn.
    var limit: Int { singles > 0 ? 1 : options.batchEvents }

    mutating func step(after turn: Turn) -> Step {
        if turn != .interrupted { backoff = options.firstBackoff }
        switch turn {
        case .advanced(let events, let atEnd):
            singles = max(0, singles - events)
            return atEnd ? .rest(options.pollInterval) : .again
        case .nothing, .stopped:
            singles = 0
            return .rest(options.pollInterval)
        case .interrupted:
            defer { backoff = min(backoff * 2, options.longestBackoff) }
            return .pause(backoff)
        case .indigestible(let first, let events, let position, let reason):
            if events == 1 || position == first {
                singles = 0
                return .stop(position: first, reason: reason)
            }
            singles = events
            return .again
        }
    }
}

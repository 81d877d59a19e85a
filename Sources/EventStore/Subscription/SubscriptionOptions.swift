/// How a ``Subscription`` reads.
package struct SubscriptionOptions: Sendable, Hashable {
    /// Most events handed to the handler at once.
    package var batchEvents: Int
    /// Longest wait before the log is looked at without a wake-up.
    package var pollInterval: Duration
    /// First and longest pause after a database error; doubled in between.
    package var firstBackoff: Duration
    package var longestBackoff: Duration

    package init(
        batchEvents: Int = 500, pollInterval: Duration = .seconds(1), firstBackoff: Duration = .milliseconds(50),
        longestBackoff: Duration = .seconds(5)
    ) {
        self.batchEvents = batchEvents
        self.pollInterval = pollInterval
        self.firstBackoff = firstBackoff
        self.longestBackoff = longestBackoff
    }
}

/// The pause before something that died is started again: longer each time, and short again after it has lived a while.
struct Backoff {
    static let shortest = Duration.milliseconds(100)
    static let longest = Duration.seconds(10)
    /// A life this long counts as healthy.
    static let healthy = Duration.seconds(30)

    private var next = shortest

    mutating func pause(afterLiving life: Duration) -> Duration {
        if life >= Self.healthy { next = Self.shortest }
        defer { next = min(next * 2, Self.longest) }
        return next
    }
}

/// What a load came to.
struct Tally: Encodable {
    var seconds = 0.0
    var appends = 0
    var events = 0
    /// Appends that another was faster than.
    var conflicts = 0
    private var microseconds: [Double] = []

    mutating func appended(_ count: Int, since begin: ContinuousClock.Instant) {
        appends += 1
        events += count
        microseconds.append((ContinuousClock.now - begin) / .microseconds(1))
    }

    mutating func add(_ other: Tally) {
        appends += other.appends
        events += other.events
        conflicts += other.conflicts
        microseconds += other.microseconds
    }

    private enum Field: CodingKey {
        case seconds, appends, events, conflicts, p50_ms, p99_ms
    }

    func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(seconds, forKey: .seconds)
        try fields.encode(appends, forKey: .appends)
        try fields.encode(events, forKey: .events)
        try fields.encode(conflicts, forKey: .conflicts)
        let sorted = microseconds.sorted()
        try fields.encode(Self.percentile(0.50, of: sorted) / 1000, forKey: .p50_ms)
        try fields.encode(Self.percentile(0.99, of: sorted) / 1000, forKey: .p99_ms)
    }

    private static func percentile(_ share: Double, of sorted: [Double]) -> Double {
        sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
    }
}

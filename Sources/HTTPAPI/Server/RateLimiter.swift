import HTTPTypes
import Synchronization

/// A bucket of tokens for everyone who asks.
final class RateLimiter: Sendable {
    private struct Bucket {
        var tokens: Double
        var at: ContinuousClock.Instant
    }

    private static let capacity = 100_000

    private let limit: HTTPConfiguration.RateLimit
    private let buckets = Mutex<[String: Bucket]>([:])

    init(_ limit: HTTPConfiguration.RateLimit) {
        self.limit = limit
    }

    /// Takes one of the tokens.
    /// - Throws: 429 with the seconds until the next request.
    func admit(_ name: String, at now: ContinuousClock.Instant = .now) throws {
        try buckets.withLock { buckets in
            var bucket = bucket(of: name, in: &buckets, at: now)
            try requireToken(in: bucket)
            bucket.tokens -= 1
            buckets[name] = bucket
        }
    }

    /// Takes none: for what counts only afterwards.
    /// - Throws: 429 with the seconds until the next request.
    func requireRoom(for name: String, at now: ContinuousClock.Instant = .now) throws {
        try requireToken(in: buckets.withLock { bucket(of: name, in: &$0, at: now) })
    }

    /// Takes one, be it there or not: whoever asked for many at once waits for all of them.
    func take(from name: String, at now: ContinuousClock.Instant = .now) {
        buckets.withLock { buckets in
            var bucket = bucket(of: name, in: &buckets, at: now)
            bucket.tokens -= 1
            buckets[name] = bucket
        }
    }

    private func bucket(
        of name: String, in buckets: inout [String: Bucket], at now: ContinuousClock.Instant
    ) -> Bucket {
        if buckets.count >= Self.capacity { buckets = buckets.filter { !isFull($0.value, at: now) } }
        let bucket = buckets[name] ?? Bucket(tokens: limit.burst, at: now)
        return Bucket(tokens: tokens(in: bucket, at: now), at: now)
    }

    private func requireToken(in bucket: Bucket) throws {
        guard bucket.tokens < 1 else { return }
        let wait = (1 - bucket.tokens) / max(limit.perSecond, 0.001)
        throw Problem(.tooManyRequests, headers: [.retryAfter: String(Int(wait.rounded(.up)))])
    }

    private func tokens(in bucket: Bucket, at now: ContinuousClock.Instant) -> Double {
        min(limit.burst, bucket.tokens + (now - bucket.at).inSeconds * limit.perSecond)
    }

    private func isFull(_ bucket: Bucket, at now: ContinuousClock.Instant) -> Bool {
        tokens(in: bucket, at: now) >= limit.burst
    }
}

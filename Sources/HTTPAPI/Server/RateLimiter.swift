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

    /// - Throws: 429 with the seconds until the next request.
    func admit(_ name: String, at now: ContinuousClock.Instant = .now) throws {
        let wait = buckets.withLock { buckets -> Double in
            if buckets.count >= Self.capacity { buckets = buckets.filter { !isFull($0.value, at: now) } }
            var bucket = buckets[name] ?? Bucket(tokens: limit.burst, at: now)
            bucket.tokens = tokens(in: bucket, at: now)
            bucket.at = now
            let admitted = bucket.tokens >= 1
            if admitted { bucket.tokens -= 1 }
            buckets[name] = bucket
            return admitted ? 0 : (1 - bucket.tokens) / max(limit.perSecond, 0.001)
        }
        guard wait == 0 else {
            throw Problem(.tooManyRequests, headers: [.retryAfter: String(Int(wait.rounded(.up)))])
        }
    }

    private func tokens(in bucket: Bucket, at now: ContinuousClock.Instant) -> Double {
        min(limit.burst, bucket.tokens + (now - bucket.at).inSeconds * limit.perSecond)
    }

    private func isFull(_ bucket: Bucket, at now: ContinuousClock.Instant) -> Bool {
        tokens(in: bucket, at: now) >= limit.burst
    }
}

/// Streams, claims and idempotency keys that the appends of a batch touch.
struct TouchedNames {
    private var streams: Set<String> = []
    private var claims: Set<String> = []
    private var keys: Set<String> = []

    /// Adds an append's names, unless one of them is there already.
    mutating func insert(_ append: Append) -> Bool {
        if let key = append.idempotencyKey, keys.contains(key) { return false }
        guard append.streams.allSatisfy({ !streams.contains($0.stream) }) else { return false }
        guard append.claims.allSatisfy({ !claims.contains($0.key) }) else { return false }
        if let key = append.idempotencyKey { keys.insert(key) }
        streams.formUnion(append.streams.lazy.map(\.stream))
        claims.formUnion(append.claims.lazy.map(\.key))
        return true
    }
}

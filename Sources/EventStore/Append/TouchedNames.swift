/// Streams, claims and idempotency keys that the appends of a batch touch.
struct TouchedNames {
    private var written: Set<String> = []
    private var expected: Set<String> = []
    private var claims: Set<String> = []
    private var keys: Set<String> = []

    /// Adds an append's names, unless one of them is there already; a stream may be expected by many.
    mutating func insert(_ append: Append) -> Bool {
        if let key = append.idempotencyKey, keys.contains(key) { return false }
        guard append.streams.allSatisfy(isFree) else { return false }
        guard append.claims.allSatisfy({ !claims.contains($0.key) }) else { return false }
        if let key = append.idempotencyKey { keys.insert(key) }
        for write in append.streams {
            if write.events.isEmpty { expected.insert(write.stream) } else { written.insert(write.stream) }
        }
        claims.formUnion(append.claims.lazy.map(\.key))
        return true
    }

    private func isFree(_ write: StreamWrite) -> Bool {
        !written.contains(write.stream) && (write.events.isEmpty || !expected.contains(write.stream))
    }
}

import Testing

@testable import Postgres

@Suite("The cache of prepared statements")
struct StatementCacheTests {
    private func key(_ sql: String, _ types: UInt32...) -> StatementCache.Key {
        StatementCache.Key(sql: sql, types: types)
    }

    @Test("The statement not used for longest gives way; those about to run are spared")
    func leastRecentlyUsed() {
        var cache = StatementCache(capacity: 3)
        for sql in ["a", "b", "c"] { cache.insert(key(sql), name: sql) }
        #expect(cache.lookUp(key("a"))?.name == "a")
        #expect(cache.makeRoom(for: 1) == ["b"])
        #expect(cache.count == 2)
        #expect(cache.makeRoom(for: 2, sparing: [key("c")]) == ["a"])
        #expect(cache.makeRoom(for: 100, sparing: [key("c")]) == [])
        #expect(cache.lookUp(key("c")) != nil)
    }

    @Test("The same text with other parameter types is another statement")
    func typesCount() {
        var cache = StatementCache(capacity: 3)
        cache.insert(key("a", 20), name: "one")
        #expect(cache.lookUp(key("a", 0)) == nil)
        #expect(cache.lookUp(key("a", 20))?.name == "one")
        #expect(cache.makeName() != cache.makeName())
    }
}

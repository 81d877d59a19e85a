/// Which statements are prepared on a connection; the one not used for longest gives way.
struct StatementCache {
    /// The types belong to the key: the same text with a NULL in place of a number is another statement.
    struct Key: Hashable {
        let sql: String
        let types: [UInt32]
    }

    struct Entry {
        let name: String
        /// Empty until the first run with rows.
        var columns: [ResultTable.Column]?
        fileprivate var lastUse: Int
    }

    let capacity: Int
    private var entries: [Key: Entry] = [:]
    private var clock = 0
    private var named = 0

    init(capacity: Int) {
        self.capacity = max(1, capacity)
    }

    var count: Int { entries.count }

    mutating func lookUp(_ key: Key) -> Entry? {
        guard let index = entries.index(forKey: key) else { return nil }
        clock += 1
        entries.values[index].lastUse = clock
        return entries.values[index]
    }

    mutating func makeName() -> String {
        named += 1
        return "koza_\(named)"
    }

    @discardableResult
    mutating func insert(_ key: Key, name: String) -> Entry {
        clock += 1
        let entry = Entry(name: name, columns: nil, lastUse: clock)
        entries[key] = entry
        return entry
    }

    mutating func remember(_ columns: [ResultTable.Column], for key: Key) {
        entries[key]?.columns = columns
    }

    mutating func remove(_ key: Key) -> String? {
        entries.removeValue(forKey: key)?.name
    }

    /// Takes out as many entries as are too many when `additional` come, sparing `spared`.
    /// - Returns: the names to deallocate on the server.
    mutating func makeRoom(for additional: Int, sparing spared: Set<Key> = []) -> [String] {
        let excess = entries.count + additional - capacity
        guard excess > 0 else { return [] }
        let oldest = entries.filter { !spared.contains($0.key) }.sorted { $0.value.lastUse < $1.value.lastUse }
        return oldest.prefix(excess).compactMap { remove($0.key) }
    }
}

/// Values by key, as many as fit: when the newer half is full it becomes the older, and what was not used since goes.
package struct RecentValues<Key: Hashable, Value> {
    private let half: Int
    private var newer: [Key: Value] = [:]
    private var older: [Key: Value] = [:]

    package init(capacity: Int) {
        half = max(1, capacity / 2)
    }

    package mutating func value(_ key: Key) -> Value? {
        if let value = newer[key] { return value }
        guard let value = older[key] else { return nil }
        keep(value, as: key)
        return value
    }

    package func contains(_ key: Key) -> Bool { newer[key] != nil || older[key] != nil }

    package mutating func keep(_ value: Value, as key: Key) {
        if newer.count >= half, newer[key] == nil {
            older = newer
            newer = [:]
        }
        newer[key] = value
    }
}

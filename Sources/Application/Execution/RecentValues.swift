/// Values by name, as many as fit: when the newer half is full it becomes the older, and what was not used since goes.
struct RecentValues<Value> {
    private let half: Int
    private var newer: [String: Value] = [:]
    private var older: [String: Value] = [:]

    init(capacity: Int) {
        half = max(1, capacity / 2)
    }

    mutating func value(_ name: String) -> Value? {
        if let value = newer[name] { return value }
        guard let value = older[name] else { return nil }
        keep(value, as: name)
        return value
    }

    mutating func keep(_ value: Value, as name: String) {
        if newer.count >= half, newer[name] == nil {
            older = newer
            newer = [:]
        }
        newer[name] = value
    }
}

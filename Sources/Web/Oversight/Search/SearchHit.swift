/// Something that bears what was looked for.
struct SearchHit: Sendable {
    let kind: String
    let label: String
    let target: String
    let about: String

    init(_ kind: String, _ label: String, target: String, about: [String?]) {
        self.kind = kind
        self.label = label
        self.target = target
        self.about = about.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
    }
}

/// All that was found.
struct SearchOutcome: Sendable {
    private(set) var hits: [SearchHit] = []
    /// Something bears it, but is not the visitor's to see.
    private(set) var isElsewhere = false

    mutating func add(_ hits: [SearchHit]) {
        let known = Set(self.hits.map(\.target))
        self.hits += hits.filter { !known.contains($0.target) }
    }

    mutating func missElsewhere() {
        isElsewhere = true
    }
}

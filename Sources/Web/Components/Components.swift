/// A state as a word with a colour and a shape. Template: `status-tag`.
struct StatusTag: Sendable {
    enum Tone: String, Sendable {
        case good, waiting, bad, quiet
    }

    let word: String
    let tone: String
    let shape: String

    init(_ word: String, _ tone: Tone) {
        self.word = word
        self.tone = tone.rawValue
        shape =
            switch tone {
            case .good: "●"
            case .waiting: "◐"
            case .bad: "■"
            case .quiet: "○"
            }
    }
}

/// A line of a summary. Template: `summary-list`, over `rows`.
struct SummaryRow: Sendable {
    let label: String
    let value: String
    let link: String?
    /// Where it can be changed.
    let change: String?

    init(_ label: String, _ value: String, link: String? = nil, change: String? = nil) {
        self.label = label
        self.value = value
        self.link = link
        self.change = change
    }
}

/// To the next part of a list. Template: `pagination`.
struct Pagination: Sendable {
    let next: String?
    let first: String?

    /// - Parameters:
    ///   - path: the list's address.
    ///   - query: what it is narrowed by.
    init(_ path: String, _ query: [String: String?] = [:], cursor: String?, next: String?) {
        first = cursor == nil ? nil : Visit.target(path, query)
        self.next = next.map { Visit.target(path, query.merging(["cursor": $0]) { $1 }) }
    }
}

/// That it is done, its number large and to be copied. Template: `confirmation`.
struct Confirmation: Sendable {
    let title: String
    let label: String
    let number: String
    /// Without what only the eye needs.
    let copied: String
    let lines: [String]
}

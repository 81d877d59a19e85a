/// What is wrong with a log, and where.
package struct LogFault: Hashable, Sendable, Codable, CustomStringConvertible {
    package enum Kind: String, Hashable, Sendable, Codable {
        /// The event is not the one that the tree was made of.
        case altered
        /// The event stood at another position (`from`) when the tree was made.
        case moved
        /// Events are not there, but later ones are.
        case missing
        /// The last events are not there.
        case truncated
        /// A line of an export is no event, or stands in the wrong place.
        case misplaced
        /// Stored hashes of the tree are missing, or are not those of the events.
        case tree
        /// Events are not those that a checkpoint was signed for, and the stored tree was changed with them.
        case rewritten
        /// A checkpoint cannot be read, or is of another log.
        case checkpoint
        /// A checkpoint is not signed by a key that may sign it and that follows from the trusted ones.
        case key
        /// A key was not handed over to by the one before it.
        case rotation
        /// A file of an export is missing or broken.
        case file
    }

    package let kind: Kind
    /// The first event concerned.
    package let position: Int64?
    /// The last event concerned, where there are several.
    package let through: Int64?
    /// Of a moved event.
    package let from: Int64?
    /// Of the checkpoint concerned.
    package let size: Int64?
    package let detail: String?

    init(
        _ kind: Kind, _ positions: ClosedRange<Int64>? = nil, from: Int64? = nil, size: Int64? = nil,
        detail: String? = nil
    ) {
        self.kind = kind
        position = positions?.lowerBound
        through = positions.flatMap { $0.count > 1 ? $0.upperBound : nil }
        self.from = from
        self.size = size
        self.detail = detail
    }

    package var description: String {
        var words = [kind.rawValue + ":"]
        if let position { words.append(through.map { "events \(position) to \($0)" } ?? "event \(position)") }
        if let from { words.append("stood at \(from)") }
        if let size { words.append("checkpoint of size \(size)") }
        if let detail { words.append(words.count == 1 ? detail : "(\(detail))") }
        return words.joined(separator: " ")
    }
}

/// Positions one after another, as runs.
struct PositionRuns {
    private(set) var runs: [ClosedRange<Int64>] = []

    /// - Parameter position: after all that came before.
    mutating func append(_ position: Int64) {
        if let last = runs.last, last.upperBound + 1 == position {
            runs[runs.count - 1] = last.lowerBound...position
        } else {
            runs.append(position...position)
        }
    }

    mutating func append(_ run: ClosedRange<Int64>) {
        if let last = runs.last, last.upperBound + 1 == run.lowerBound {
            runs[runs.count - 1] = last.lowerBound...run.upperBound
        } else {
            runs.append(run)
        }
    }
}

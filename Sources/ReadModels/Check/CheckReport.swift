/// What a check of the log and the read models has found.
package struct CheckReport: Codable, Sendable, Equatable {
    package struct Problem: Codable, Sendable, Equatable, CustomStringConvertible {
        package enum Kind: String, Codable, CaseIterable, Sendable {
            /// Positions or versions have gaps.
            case log
            /// An event cannot be read.
            case unreadableEvent
            /// A projection has no live generation, or has stopped.
            case projection
            /// A row of a read model is not what the log says.
            case readModel
            /// M11/4: a factory's lots of a season are not 1…n.
            case lotNumbers
            /// M4/1-k: a number of two factories, or two of one.
            case registryNumbers
            /// M24/1: a bale on two live certificates.
            case bales
            /// M24/1: transfer and split changed the weight or the count.
            case conservation
            /// M26/2: more is taken from a certificate than it holds.
            case oversold
            /// Something that has to be unique is not.
            case duplicate
        }

        package let kind: Kind
        /// A stream, a row, a number.
        package let subject: String
        package let detail: String

        package var description: String { "\(kind.rawValue): \(subject): \(detail)" }
    }

    /// An event that a read model passes over because somebody said so on record.
    package struct Skip: Codable, Sendable, Equatable, CustomStringConvertible {
        package let projection: String
        package let position: Int64
        package let actor: String
        package let reason: String?

        package var description: String {
            "skipped: \(projection) at \(position) by \(actor)" + (reason.map { ": \($0)" } ?? "")
        }
    }

    /// Of the last event that was looked at.
    package internal(set) var position: Int64 = 0
    /// Aggregates that were folded from their first event.
    package internal(set) var aggregates: Int64 = 0
    /// Rows of read models that were compared.
    package internal(set) var rows: Int64 = 0
    /// The first thousand.
    package private(set) var problems: [Problem] = []
    package private(set) var problemCount: Int64 = 0

    /// Known deviations, which are no problems.
    package internal(set) var skips: [Skip] = []

    package var isSound: Bool { problemCount == 0 }

    private static let kept = 1000

    mutating func add(_ kind: Problem.Kind, _ subject: String, _ detail: String) {
        problemCount += 1
        if problems.count < Self.kept { problems.append(Problem(kind: kind, subject: subject, detail: detail)) }
    }
}

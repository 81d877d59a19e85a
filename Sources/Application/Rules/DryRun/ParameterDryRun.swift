package import Regulation

/// What other values of parameters would have refused of what a season's applications were granted. What was refused
/// then is not in the log, and so not told where it would now pass.
package struct ParameterDryRun: Codable, Equatable, Sendable {
    package enum Kind: String, Codable, CaseIterable, Sendable {
        /// M20: a control application.
        case lot
        /// M19/1
        case notification
        /// M24: a transfer or split.
        case certificateMove
        /// M28
        case tradeApplication
        /// M32
        case declaration
    }

    package struct Reason: Codable, Equatable, Sendable {
        package let rule: Citation?
        package let pointer: String
        package let detail: Text

        init(_ fault: Fault) {
            rule = fault.rule
            pointer = fault.pointer
            detail = fault.text
        }
    }

    /// Something that was granted and would have been refused.
    package struct Refused: Codable, Equatable, Sendable {
        package let kind: Kind
        /// `68-1` of a lot, a certificate's number, an application's id, a declaration's number.
        package let number: String
        package let on: CalendarDate
        /// `nil` for what belongs to no factory.
        package let factory: String?
        package let directorate: String?
        package let reasons: [Reason]
    }

    package struct Count: Codable, Equatable, Sendable {
        package let name: String
        package let refused: Int
    }

    /// Most refusals that are told one by one; the counts are of all.
    package static let toldRefusals = 1000

    package let changes: [ParameterChange]
    package let season: Season
    package private(set) var judged = 0
    package private(set) var refused = 0
    package private(set) var byKind: [Count] = []
    package private(set) var byRule: [Count] = []
    package private(set) var byFactory: [Count] = []
    package private(set) var byDirectorate: [Count] = []
    package private(set) var refusals: [Refused] = []

    init(_ changes: [ParameterChange], in season: Season) {
        self.changes = changes
        self.season = season
    }

    /// - Parameter faults: those that the other values add.
    mutating func take(_ past: PastDecision, _ faults: [Fault]) {
        judged += 1
        guard !faults.isEmpty else { return }
        refused += 1
        byKind.count(past.kind.rawValue)
        for rule in Set(faults.compactMap(\.rule)) { byRule.count(rule.text) }
        if let factory = past.factory { byFactory.count(factory) }
        if let directorate = past.directorate { byDirectorate.count(directorate) }
        guard refusals.count < Self.toldRefusals else { return }
        refusals.append(
            Refused(
                kind: past.kind, number: past.number, on: past.on, factory: past.factory,
                directorate: past.directorate, reasons: faults.map(Reason.init)))
    }

    mutating func sortCounts() {
        byKind.sort()
        byRule.sort()
        byFactory.sort()
        byDirectorate.sort()
    }
}

extension [ParameterDryRun.Count] {
    fileprivate mutating func count(_ name: String) {
        if let index = firstIndex(where: { $0.name == name }) {
            self[index] = Element(name: name, refused: self[index].refused + 1)
        } else {
            append(Element(name: name, refused: 1))
        }
    }

    /// The largest first.
    fileprivate mutating func sort() {
        sort { ($1.refused, $0.name) < ($0.refused, $1.name) }
    }
}

import CottonControl
import EventStore
import Regulation
import Tareks

/// What a batch of events adds to the figures.
struct SeasonTally {
    /// In an order, so that workers that write at once do not wait for each other in a circle.
    struct Key: Hashable, Comparable {
        let season: Season
        /// Empty for what belongs to none.
        let directorate: DirectorateCode
        /// A Monday.
        let week: CalendarDate

        static func < (left: Key, right: Key) -> Bool {
            (left.season.description, left.directorate.text, left.week)
                < (right.season.description, right.directorate.text, right.week)
        }
    }

    /// A rule or a lane in the figures of a week.
    struct PartKey: Hashable, Comparable {
        let key: Key
        let part: String

        static func < (left: PartKey, right: PartKey) -> Bool {
            (left.key, left.part) < (right.key, right.part)
        }
    }

    struct RuleCounts {
        /// Findings of inspections.
        var findings: Int64 = 0
        /// Refusals that name it, each once.
        var refusals: Int64 = 0
    }

    struct LaneCounts {
        var lots: Int64 = 0
        var examined: Int64 = 0
        var withFindings: Int64 = 0
    }

    /// What later events of a lot or a trade application do not tell.
    struct Facts: Hashable {
        let season: Season
        let directorate: DirectorateCode
        let netGrams: Int64
        var lane: Lane?
        var deadline: Instant?
    }

    private(set) var counts: [Key: SeasonFigures.Counts] = [:]
    private(set) var rules: [PartKey: RuleCounts] = [:]
    private(set) var lanes: [PartKey: LaneCounts] = [:]
    /// By id: those that are new, or of which more is known now.
    private(set) var changed: [String: Facts] = [:]
    private let known: [String: Facts]

    init(known: [String: Facts]) {
        self.known = known
    }

    func facts(of id: String) -> Facts? { changed[id] ?? known[id] }

    mutating func learn(_ facts: Facts, of id: String) {
        changed[id] = facts
    }

    mutating func count(_ key: Key, _ add: (inout SeasonFigures.Counts) -> Void) {
        add(&counts[key, default: SeasonFigures.Counts()])
    }

    mutating func count(_ lane: Lane?, in key: Key, _ add: (inout LaneCounts) -> Void) {
        guard let lane else { return }
        add(&lanes[PartKey(key: key, part: lane.rawValue), default: LaneCounts()])
    }

    mutating func find(_ findings: [Finding], in key: Key) {
        for finding in findings {
            rules[PartKey(key: key, part: finding.rule.text), default: RuleCounts()].findings += 1
        }
    }

    mutating func refuse(_ findings: [Finding], in key: Key) {
        for rule in Set(findings.map(\.rule.text)) {
            rules[PartKey(key: key, part: rule), default: RuleCounts()].refusals += 1
        }
    }
}

extension LogEvent {
    var occurred: Instant { Instant(microseconds: recorded.occurredAt) }
    var date: CalendarDate { Istanbul.date(of: occurred) }

    /// The Monday on or before its day.
    var week: CalendarDate { date.adding(days: -date.weekday.rawValue) }
}

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

    struct FindingKey: Hashable, Comparable {
        let key: Key
        let rule: Citation

        static func < (left: FindingKey, right: FindingKey) -> Bool {
            (left.key, left.rule.text) < (right.key, right.rule.text)
        }
    }

    /// What later events of a lot do not tell.
    struct LotFacts: Hashable {
        let season: Season
        let directorate: DirectorateCode
        let netGrams: Int64
    }

    private(set) var counts: [Key: SeasonFigures.Counts] = [:]
    private(set) var findings: [FindingKey: Int64] = [:]
    private(set) var newLots: [String: LotFacts] = [:]
    private let knownLots: [String: LotFacts]

    init(knownLots: [String: LotFacts]) {
        self.knownLots = knownLots
    }

    mutating func add(_ lotEvent: LotEvent, _ event: LogEvent) {
        if case .presented(let presented) = lotEvent {
            newLots[event.documentID] = LotFacts(
                season: presented.season, directorate: presented.directorate,
                netGrams: presented.bales.map(\.netWeight).sum().grams)
        }
        guard let lot = newLots[event.documentID] ?? knownLots[event.documentID] else { return }
        let key = Key(season: lot.season, directorate: lot.directorate, week: event.week)
        var added = SeasonFigures.Counts()
        switch lotEvent {
        case .presented(let presented):
            added.lotsPresented = 1
            added.bales = Int64(presented.bales.count)
            added.netGrams = lot.netGrams
        case .routed(let routed): added[keyPath: routed.risk.lane.count] = 1
        case .inspected(let inspected):
            added.examined = 1
            for finding in inspected.findings { findings[FindingKey(key: key, rule: finding.rule), default: 0] += 1 }
        case .certified:
            added.lotsCertified = 1
            added.certifiedNetGrams = lot.netGrams
        case .refused: added.lotsRefused = 1
        case .deadlineMissed: added.deadlinesMissed = 1
        case .inspectorAssigned, .sampled, .classingVoided, .analysed: return
        }
        counts[key, default: SeasonFigures.Counts()] += added
    }

    mutating func add(_ tradeEvent: TradeApplicationEvent, _ event: LogEvent) {
        let key = Key(season: Season(containing: event.date), directorate: DirectorateCode(""), week: event.week)
        var added = SeasonFigures.Counts()
        switch tradeEvent {
        case .tradeApplicationSubmitted: added.tradeApplications = 1
        case .referenceIssued: added.referencesIssued = 1
        case .referenceUsed: added.referencesUsed = 1
        case .tradeDeadlineMissed: added.deadlinesMissed = 1
        case .tradeInspectionRecorded(let inspected):
            for finding in inspected.findings { findings[FindingKey(key: key, rule: finding.rule), default: 0] += 1 }
            return
        case .balesNamed, .tradeApplicationRefused, .tradeApplicationCancelled: return
        }
        counts[key, default: SeasonFigures.Counts()] += added
    }
}

extension Lane {
    fileprivate var count: SeasonFigures.Counts.Key {
        switch self {
        case .red: \.red
        case .yellow: \.yellow
        case .blue: \.blue
        case .green: \.green
        }
    }
}

extension LogEvent {
    fileprivate var date: CalendarDate { Istanbul.date(of: Instant(microseconds: recorded.occurredAt)) }

    /// The Monday on or before its day.
    fileprivate var week: CalendarDate { date.adding(days: -date.weekday.rawValue) }
}

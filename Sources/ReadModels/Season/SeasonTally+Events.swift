import CottonControl
import EventStore
import Regulation
import Tareks

extension SeasonTally {
    mutating func add(_ lotEvent: LotEvent, _ event: LogEvent) {
        if case .presented(let presented) = lotEvent {
            let net = presented.bales.map(\.netWeight).sum().grams
            learn(
                Facts(season: presented.season, directorate: presented.directorate, netGrams: net),
                of: event.documentID)
        }
        guard var lot = facts(of: event.documentID) else { return }
        let key = Key(season: lot.season, directorate: lot.directorate, week: event.week)
        switch lotEvent {
        case .presented(let presented):
            count(key) { counts in
                counts.lotsPresented += 1
                counts.bales += Int64(presented.bales.count)
                counts.netGrams += lot.netGrams
            }
        case .routed(let routed):
            (lot.lane, lot.deadline) = (routed.risk.lane, routed.deadline)
            learn(lot, of: event.documentID)
            count(key) { $0[keyPath: routed.risk.lane.count] += 1 }
            count(lot.lane, in: key) { $0.lots += 1 }
        case .inspected(let inspected):
            let isFaulty = !inspected.conforming || !inspected.findings.isEmpty
            count(key) { $0.examined += 1 }
            count(lot.lane, in: key) { lane in
                lane.examined += 1
                lane.withFindings += isFaulty ? 1 : 0
            }
            find(inspected.findings, in: key)
        case .certified:
            count(key) { counts in
                counts.lotsCertified += 1
                counts.certifiedNetGrams += lot.netGrams
                counts.deadlinesKept += lot.isInTime(event) ? 1 : 0
            }
        case .refused(let refused):
            count(key) { counts in
                counts.lotsRefused += 1
                counts.deadlinesKept += lot.isInTime(event) ? 1 : 0
            }
            refuse(refused.findings, in: key)
        case .deadlineMissed: count(key) { $0.deadlinesMissed += 1 }
        case .inspectorAssigned, .sampled, .classingVoided, .analysed: break
        }
    }

    /// Trade applications belong to no directorate, and to the season in which they were made.
    mutating func add(_ tradeEvent: TradeApplicationEvent, _ event: LogEvent) {
        let application = facts(of: event.documentID)
        let key = Key(
            season: application?.season ?? Season(containing: event.date), directorate: DirectorateCode(""),
            week: event.week)
        let isInTime = application?.isInTime(event) ?? false
        switch tradeEvent {
        case .tradeApplicationSubmitted(let submitted):
            learn(
                Facts(
                    season: key.season, directorate: key.directorate, netGrams: submitted.netWeight.grams,
                    lane: submitted.risk.lane, deadline: submitted.deadline), of: event.documentID)
            count(key) { $0.tradeApplications += 1 }
        case .referenceIssued:
            count(key) { counts in
                counts.referencesIssued += 1
                counts.deadlinesKept += isInTime ? 1 : 0
            }
        case .tradeApplicationRefused(let refused):
            count(key) { $0.deadlinesKept += isInTime ? 1 : 0 }
            refuse(refused.findings, in: key)
        case .referenceUsed: count(key) { $0.referencesUsed += 1 }
        case .tradeDeadlineMissed: count(key) { $0.deadlinesMissed += 1 }
        case .tradeInspectionRecorded(let inspected): find(inspected.findings, in: key)
        case .balesNamed, .tradeApplicationCancelled: break
        }
    }
}

extension SeasonTally.Facts {
    /// M21/1, M29/1, M30/1: whether what concludes it came before its deadline.
    fileprivate func isInTime(_ event: LogEvent) -> Bool { deadline.map { event.occurred <= $0 } ?? false }
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

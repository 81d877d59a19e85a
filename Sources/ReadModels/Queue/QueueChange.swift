import Application
import CottonControl
import EventStore
import Regulation
import Tareks

/// What an event means for the queue.
enum QueueChange {
    case add(QueueRow)
    case change(QueueRow.Key, (inout QueueRow) -> Void)
    case remove(QueueRow.Key)

    var key: QueueRow.Key {
        switch self {
        case .add(let row): row.key
        case .change(let key, _), .remove(let key): key
        }
    }

    init?(_ event: LogEvent) throws {
        if LotEvent.shapes[event.type] != nil {
            self.init(try event.decoded(as: LotEvent.self), event)
        } else if TradeApplicationEvent.shapes[event.type] != nil {
            self.init(try event.decoded(as: TradeApplicationEvent.self), event)
        } else if FactoryEvent.shapes[event.type] != nil {
            self.init(try event.decoded(as: FactoryEvent.self), event)
        } else {
            self.init(try event.decoded(as: NotificationEvent.self), event)
        }
    }

    private init?(_ lotEvent: LotEvent, _ event: LogEvent) {
        let key = QueueRow.Key(kind: .lotInspection, id: event.documentID)
        switch lotEvent {
        case .presented(let presented):
            self = .add(
                QueueRow(
                    key: key, position: event.position, awaiting: false, label: presented.number.description,
                    season: presented.season, directorate: presented.directorate,
                    since: Instant(microseconds: event.occurredAt)))
        case .routed(let routed):
            guard routed.risk.lane.awaitsExamination else {
                self = .remove(key)
                return
            }
            self = .change(key) { row in
                row.awaiting = true
                row.deadline = routed.deadline
                row.lane = routed.risk.lane
            }
        case .inspectorAssigned(let assigned): self = .change(key) { $0.inspector = assigned.inspector }
        case .deadlineMissed: self = .change(key) { $0.missed = true }
        case .certified, .refused: self = .remove(key)
        case .inspected, .sampled, .classingVoided, .analysed: return nil
        }
    }

    private init?(_ tradeEvent: TradeApplicationEvent, _ event: LogEvent) {
        let key = QueueRow.Key(kind: .tradeInspection, id: event.documentID)
        switch tradeEvent {
        case .tradeApplicationSubmitted(let submitted):
            guard submitted.risk.lane.awaitsExamination else { return nil }
            self = .add(
                QueueRow(
                    key: key, position: event.position, awaiting: true, label: submitted.tariffLine.description,
                    season: nil, directorate: nil, deadline: submitted.deadline, since: submitted.submittedAt,
                    lane: submitted.risk.lane))
        case .tradeDeadlineMissed: self = .change(key) { $0.missed = true }
        case .referenceIssued, .tradeApplicationRefused, .tradeApplicationCancelled: self = .remove(key)
        case .balesNamed, .tradeInspectionRecorded, .referenceUsed: return nil
        }
    }

    private init?(_ notificationEvent: NotificationEvent, _ event: LogEvent) {
        let key = QueueRow.Key(kind: .notification, id: event.documentID)
        switch notificationEvent {
        case .notified(let notified):
            self = .add(
                QueueRow(
                    key: key, position: event.position, awaiting: true, label: notified.factory.text,
                    season: notified.season, directorate: notified.directorate, since: notified.notifiedAt))
        case .approved, .rejected: self = .remove(key)
        case .commissionFormed, .findingsRecorded: return nil
        }
    }
}

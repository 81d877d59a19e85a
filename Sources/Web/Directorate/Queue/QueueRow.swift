import HTTPAPI

/// Something that waits, in the queue.
struct QueueRow: Sendable {
    let kind: String
    let name: String
    let target: String?
    let lane: StatusTag?
    let deadline: Deadline?
    /// Its deadline has passed.
    let late: StatusTag?
    let since: String
    let inspector: String?
    let isOwn: Bool

    init(_ entry: QueueAnswer, _ visit: Visit) {
        let (texts, formats) = (visit.texts, visit.formats)
        kind = texts.of(entry.kind, under: "queue.kind")
        name = [entry.factoryName ?? entry.label, entry.kind == "notification" ? entry.season : nil].compactMap(\.self)
            .joined(separator: " · ")
        target = entry.target
        lane = entry.lane.map { .lane($0, texts) }
        deadline = entry.deadline.map { Deadline($0, visit) }
        late = deadline?.isMissed == true ? StatusTag(texts("queue.late"), .bad) : nil
        since = texts("queue.since", ["instant": formats.instant(entry.waitingSince)])
        isOwn = entry.inspector != nil && entry.inspector == visit.session?.identity.claims.sub
        inspector = isOwn ? nil : entry.inspector.map { texts("queue.inspector", ["inspector": $0]) }
    }
}

extension StatusTag {
    /// By the code of the contract.
    static func lane(_ lane: String, _ texts: Texts) -> StatusTag {
        let tone: Tone =
            switch lane {
            case "red": .bad
            case "yellow": .waiting
            case "green": .good
            default: .quiet
            }
        return StatusTag(texts.of(lane, under: "lot.lane"), tone)
    }
}

import HTTPAPI
import Regulation

/// An event as a line of a story. Template: `timeline`, over `timeline`.
struct TimelineEntry: Sendable {
    let what: String
    let who: String?
    /// Business time.
    let occurred: String
    let occurredAt: String
    /// Wall clock, where it is another day or hour.
    let recorded: String
    let rule: String?
    let ruleTarget: String?
    let position: String
    let changes: [SummaryRow]

    init(_ event: EventAnswer, _ visit: Visit) {
        let (texts, formats) = (visit.texts, visit.formats)
        what = texts.of(event.type, under: "event")
        let role = event.role.map { texts.of($0, under: "role") }
        who = [event.actor, role].compactMap(\.self).joined(separator: " · ")
        occurred = formats.instant(event.occurredAt)
        occurredAt = event.occurredAt.description
        recorded = formats.instant(event.recordedAt)
        let parts = event.type.split(separator: ".", maxSplits: 1).map(String.init)
        let (category, name) = (parts.first ?? "", parts.last ?? "")
        rule = Self.rules[category]?[name]
        ruleTarget = rule.map(Articles.target)
        position = String(event.position)
        changes = (Self.shown[category]?[name] ?? []).compactMap { name in
            event.data[name].flatMap { Self.text($0, name, visit) }.map { SummaryRow(texts("event.data." + name), $0) }
        }
    }

    /// By the stream's category and the event's name.
    private static let rules = [
        "lot": [
            "presented": "M20/1", "routed": "M21/1", "inspector-assigned": "M21/1", "inspected": "M13/4",
            "certified": "M21/3", "refused": "M21/2", "deadline-missed": "M21/1",
            "sampled": "M14/1", "analysed": "M14/5", "classing-voided": "M14/4",
        ]
    ]

    private static let shown = [
        "lot": [
            "presented": ["number", "warehouse", "bales"], "routed": ["deadline", "openBales"],
            "inspected": ["inspectedOn", "conforming"], "certified": ["certificate", "controlDate"],
            "deadline-missed": ["deadline"],
        ]
    ]

    private static func text(_ value: JSONValue, _ name: String, _ visit: Visit) -> String? {
        switch value {
        case .string(let text): visit.formats.written(text)
        case .boolean(let truth): visit.texts(truth ? "shared.yes" : "shared.no")
        case .number(let number): visit.formats.number(number)
        case .array(let list) where name == "bales": visit.formats.count(list.count)
        case .array(let list):
            list.isEmpty ? nil : list.compactMap { text($0, name, visit) }.joined(separator: ", ")
        case .object, .null: nil
        }
    }
}

import Foundation
import HTTPAPI
import Regulation

/// An event as a line of a story. Template: `timeline`, over `timeline`.
struct TimelineEntry: Sendable {
    let what: String
    /// The certificate to which it happened.
    let certificate: String?
    let who: String?
    /// Business time.
    let occurred: String
    let occurredAt: String
    /// Wall clock.
    let recorded: String
    let rule: String?
    let ruleTarget: String?
    let position: String
    let changes: [SummaryRow]
    /// The page as it was at that moment.
    let then: String
    /// That the event is in the log.
    let proof: String

    init(_ event: EventAnswer, _ visit: Visit) {
        let (texts, formats) = (visit.texts, visit.formats)
        what = texts.of(event.type, under: "event")
        let parts = event.stream.split(separator: "-", maxSplits: 1).map(String.init)
        certificate = parts.first == "certificate" ? parts.last : nil
        let role = event.role.map { texts.of($0, under: "role") }
        who = [event.actor, role].compactMap(\.self).joined(separator: " · ")
        occurred = formats.instant(event.occurredAt)
        occurredAt = event.occurredAt.description
        recorded = formats.instant(event.recordedAt)
        let kind = EventKind.named(event.type)
        rule = kind?.rule
        ruleTarget = rule.map(Articles.target)
        position = formats.count(Int(event.position))
        changes = (kind?.shown ?? []).compactMap { path in
            let name = path.split(separator: ".").last.map(String.init) ?? path
            return EventText.of(event.data.at(path), name, visit).map { SummaryRow(texts("event.data." + name), $0) }
        }
        then = Visit.target(String(visit.target.prefix { $0 != "?" }), ["an": occurredAt])
        proof = "/kanit/\(event.position)"
    }
}

/// What of an event is told, and the rule behind it.
private struct EventKind {
    let rule: String?
    /// Paths in its data.
    let shown: [String]

    init(_ rule: String?, _ shown: String...) {
        self.rule = rule
        self.shown = shown
    }

    /// - Parameter type: the stream's category and the event's name, `lot.presented`.
    static func named(_ type: String) -> EventKind? {
        let parts = type.split(separator: ".", maxSplits: 1).map(String.init)
        return parts.count == 2 ? known[parts[0]]?[parts[1]] : nil
    }

    private static let known = ["lot": lots, "certificate": certificates]

    private static let lots = [
        "presented": EventKind("M20/1", "number", "warehouse", "bales"),
        "routed": EventKind("M21/1", "risk.lane", "risk.basis", "deadline", "openBales"),
        "inspector-assigned": EventKind("M21/1"),
        "sampled": EventKind("M14/1", "sampling"),
        "classing-voided": EventKind("M14/4", "sampling", "samples"),
        "analysed": EventKind("M14/5", "report.laboratory", "differences"),
        "inspected": EventKind("M13/4", "inspectedOn", "conforming", "findings", "notOpened"),
        "certified": EventKind("M21/3", "certificate", "controlDate"),
        "refused": EventKind("M21/2", "findings"),
        "deadline-missed": EventKind("M21/1", "deadline"),
    ]

    private static let certificates = [
        "issued": EventKind("M21/3", "origin", "bales", "validUntil"),
        "transferred": EventKind("M24/1", "bales", "child"),
        "split": EventKind("M24/2", "parts"),
        "drawn": EventKind("M26/2", "bales", "netWeight", "application"),
        "draw-named": EventKind("M26/2", "bales", "application"),
        "draw-concluded": EventKind("M29/3", "application", "validUntil"),
        "draw-released": EventKind("M26/2", "application"),
        "exported": EventKind("M32/1", "application", "declaration"),
        "cancelled": EventKind(nil, "on", "reason"),
        "reissued": EventKind("M22/2", "child", "bales", "reason"),
    ]
}

/// A value of an event's data as people read it.
private enum EventText {
    /// `nil` for what says nothing.
    static func of(_ value: JSONValue?, _ name: String, _ visit: Visit) -> String? {
        switch value {
        case .string(let text) where name == "lane": visit.texts.of(text, under: "lot.lane")
        case .string(let text) where name == "basis": visit.texts.of(text, under: "event.basis")
        case .string(let text) where name == "origin": visit.texts.of(text, under: "event.origin")
        case .string(let text): visit.formats.written(text)
        case .boolean(let truth): visit.texts(truth ? "shared.yes" : "shared.no")
        case .number(let grams) where name == "netWeight": visit.formats.kilograms(grams / 1000)
        case .number(let number): visit.formats.number(number)
        case .array(let list) where list.isEmpty: nil
        case .array(let list) where name == "findings":
            list.compactMap { finding(of: $0) }.joined(separator: "; ")
        case .array(let list) where counted.contains(name): visit.formats.count(list.count)
        case .array(let list): list.compactMap { of($0, name, visit) }.joined(separator: ", ")
        case .object, .null, nil: nil
        }
    }

    private static let counted: Set = ["bales", "samples", "differences", "parts"]

    private static func finding(of value: JSONValue) -> String? {
        guard case .string(let rule)? = value["rule"], case .string(let note)? = value["note"] else { return nil }
        return "\(rule) – \(note)"
    }
}

extension JSONValue {
    /// What stands at a path of names with dots between.
    fileprivate func at(_ path: String) -> JSONValue? {
        path.split(separator: ".").reduce(Optional(self)) { $0?[String($1)] }
    }
}

package import CottonControl
import EventStore
import Regulation

extension QueueChange {
    /// M35/1, M36/2: warnings until they are remedied. M34/1-b: changes until they are noted.
    init?(_ factoryEvent: FactoryEvent, _ event: LogEvent) {
        let factory = event.documentID
        switch factoryEvent {
        case .warned(let warned):
            self = .add(
                QueueRow(
                    key: .warning(warned.warning, at: factory), position: event.position, awaiting: true,
                    label: factory, season: nil, directorate: warned.directorate,
                    deadline: Istanbul.lastSecond(of: warned.remedyBy),
                    since: Instant(microseconds: event.occurredAt)))
        case .warningOverdue(let overdue):
            self = .change(.warning(overdue.warning, at: factory)) { $0.missed = true }
        case .warningRemedied(let remedied): self = .remove(.warning(remedied.warning, at: factory))
        case .changeReported(let reported):
            self = .add(
                QueueRow(
                    key: .change(reported.change, at: factory), position: event.position, awaiting: true,
                    label: factory, season: nil, directorate: reported.directorate,
                    since: Instant(microseconds: event.occurredAt)))
        case .changeDecided(let decided):
            guard decided.decision == .noted else { return nil }
            self = .remove(.change(decided.change, at: factory))
        case .registered, .changed, .registryNumberAllotted, .suspended, .inspected, .sampleReturned: return nil
        }
    }
}

extension QueueRow.Key {
    static func warning(_ number: Int, at factory: String) -> Self {
        Self(kind: .factoryWarning, id: NumberedAtFactory(factory: FactoryID(factory), number: number).text)
    }

    static func change(_ number: Int, at factory: String) -> Self {
        Self(kind: .factoryChange, id: NumberedAtFactory(factory: FactoryID(factory), number: number).text)
    }
}

/// A warning or a change by its factory and its number there, as the queue names it.
package struct NumberedAtFactory: Hashable, Sendable {
    package let factory: FactoryID
    package let number: Int

    init(factory: FactoryID, number: Int) {
        self.factory = factory
        self.number = number
    }

    /// `nil` for what is none.
    package init?(_ text: String) {
        guard let dot = text.lastIndex(of: "."), let number = Int(text[text.index(after: dot)...]) else { return nil }
        self.init(factory: FactoryID(String(text[..<dot])), number: number)
    }

    var text: String { "\(factory).\(number)" }
}

import CottonControl
package import EventStore
import Regulation
import Synchronization
import Tareks

/// Aggregates as they were last seen.
package final class AggregateCache: Sendable {
    enum Reading: Sendable {
        /// What is remembered may be behind the log: whoever decides on it has the append check the versions.
        case memory
        /// As the log has it; the store is asked only for what came since.
        case store
    }

    struct Entry: Sendable {
        var aggregate: any Sendable
        var version: Int64
        var isFromMemory = false
    }

    private let store: EventStore
    private let entries: Mutex<RecentValues<String, Entry>>

    package init(store: EventStore, capacity: Int = 16_384) {
        self.store = store
        entries = Mutex(RecentValues(capacity: capacity))
    }

    package func load<A>(_ name: StreamName<A>) async throws -> (aggregate: A, version: Int64) {
        let entry = try await load([name], from: .store)[name.text]
        return (entry?.aggregate as? A ?? A(), entry?.version ?? 0)
    }

    /// Several by one query at the most; a stream without events has an entry as well.
    func load(_ names: [any FoldableStream], from reading: Reading) async throws -> [String: Entry] {
        var found: [String: Entry] = [:]
        var asked = names
        entries.withLock { entries in
            for name in names { found[name.text] = entries.value(name.text) }
        }
        if reading == .memory {
            asked = names.filter { found[$0.text] == nil }
            for name in found.keys { found[name]?.isFromMemory = true }
        }
        guard !asked.isEmpty else { return found }
        let known = asked.map { ($0.text, found[$0.text]?.version ?? 0) }
        let news = try await store.readStreams(after: Dictionary(known) { first, _ in first })
        for name in asked {
            var entry = found[name.text] ?? Entry(aggregate: (), version: 0)
            if let events = news[name.text] {
                entry.aggregate = try name.fold(events, onto: entry.aggregate)
                entry.version = events.last?.version ?? entry.version
            }
            found[name.text] = entry
            keep(entry, as: name)
        }
        return found
    }

    /// Remembers an aggregate where it is of a kind that many commands ask for.
    func keep(_ entry: Entry, as name: any FoldableStream) {
        guard name.isReadOften else { return }
        entries.withLock { entries in
            if let known = entries.value(name.text), known.version >= entry.version { return }
            entries.keep(entry, as: name.text)
        }
    }
}

/// A stream of any aggregate, for reading several at once.
package protocol FoldableStream: Sendable {
    var text: String { get }
    var isReadOften: Bool { get }
    func fold(_ events: [RecordedEvent], onto aggregate: any Sendable) throws -> any Sendable
}

extension StreamName: FoldableStream {
    package func fold(_ events: [RecordedEvent], onto aggregate: any Sendable) throws -> any Sendable {
        var aggregate = aggregate as? A ?? A()
        for event in events { aggregate.evolve(try EventCodec.decode(event)) }
        return aggregate
    }

    /// Lots, certificates and applications have few events and much in them; the rest is small and asked for with
    /// every command.
    package var isReadOften: Bool {
        let large: [any Aggregate.Type] = [
            Lot.self, Certificate.self, TradeApplication.self, Sampling.self, AnalysisReport.self,
        ]
        return !large.contains { $0 == A.self }
    }
}

import CottonControl
package import EventStore
import Regulation
import Synchronization
import Tareks

/// Aggregates as they were last seen. A load asks the store only for what came since, so a stale entry does no harm.
package final class AggregateCache: Sendable {
    struct Entry: Sendable {
        var aggregate: any Sendable
        var version: Int64
    }

    private let store: EventStore
    private let capacity: Int
    private let entries = Mutex<[String: Entry]>([:])

    package init(store: EventStore, capacity: Int = 4096) {
        self.store = store
        self.capacity = capacity
    }

    package func load<A>(_ name: StreamName<A>) async throws -> (aggregate: A, version: Int64) {
        let entry = try await load([name])[name.text]
        return (entry?.aggregate as? A ?? A(), entry?.version ?? 0)
    }

    /// Several by one query; a stream without events has an entry as well.
    func load(_ names: [any FoldableStream]) async throws -> [String: Entry] {
        var found: [String: Entry] = entries.withLock { entries in
            Dictionary(names.map { ($0.text, entries[$0.text] ?? $0.empty) }) { first, _ in first }
        }
        let news = try await store.readStreams(after: found.mapValues(\.version))
        for name in names {
            guard let events = news[name.text], var entry = found[name.text] else { continue }
            entry.aggregate = try name.fold(events, onto: entry.aggregate)
            entry.version = events.last?.version ?? entry.version
            found[name.text] = entry
            if name.isReadOften { keep(entry, as: name.text) }
        }
        return found
    }

    private func keep(_ entry: Entry, as name: String) {
        entries.withLock { entries in
            if entries.count >= capacity, entries[name] == nil { entries.removeAll(keepingCapacity: true) }
            if let known = entries[name], known.version > entry.version { return }
            entries[name] = entry
        }
    }
}

/// A stream of any aggregate, for reading several at once.
package protocol FoldableStream: Sendable {
    var text: String { get }
    var isReadOften: Bool { get }
    func fold(_ events: [RecordedEvent], onto aggregate: any Sendable) throws -> any Sendable
}

extension FoldableStream {
    fileprivate var empty: AggregateCache.Entry { AggregateCache.Entry(aggregate: (), version: 0) }
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
        A.self != Lot.self && A.self != Certificate.self && A.self != TradeApplication.self
    }
}

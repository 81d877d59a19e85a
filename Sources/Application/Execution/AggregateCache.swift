import CottonControl
package import EventStore
import Regulation
import Synchronization
import Tareks

/// Aggregates as they were last seen. A load asks the store only for what came since, so a stale entry does no harm.
package final class AggregateCache: Sendable {
    private struct Entry: Sendable {
        let aggregate: any Sendable
        let version: Int64
    }

    private let store: EventStore
    private let capacity: Int
    private let entries = Mutex<[String: Entry]>([:])

    package init(store: EventStore, capacity: Int = 4096) {
        self.store = store
        self.capacity = capacity
    }

    package func load<A>(_ name: StreamName<A>) async throws -> (aggregate: A, version: Int64) {
        let known = entries.withLock { $0[name.text] }
        var aggregate = known?.aggregate as? A ?? A()
        var version = known.map { $0.aggregate is A ? $0.version : 0 } ?? 0
        let news = try await store.readStream(name.text, from: version + 1)
        guard !news.isEmpty else { return (aggregate, version) }
        for event in news {
            aggregate.evolve(try EventCodec.decode(event))
            version = event.version
        }
        if A.isReadOften { keep(Entry(aggregate: aggregate, version: version), as: name.text) }
        return (aggregate, version)
    }

    private func keep(_ entry: Entry, as name: String) {
        entries.withLock { entries in
            if entries.count >= capacity, entries[name] == nil { entries.removeAll(keepingCapacity: true) }
            if let known = entries[name], known.version > entry.version { return }
            entries[name] = entry
        }
    }
}

extension Aggregate {
    /// Lots, certificates and applications have few events and much in them; the rest is small and asked for with
    /// every command.
    fileprivate static var isReadOften: Bool {
        Self.self != Lot.self && Self.self != Certificate.self && Self.self != TradeApplication.self
    }
}

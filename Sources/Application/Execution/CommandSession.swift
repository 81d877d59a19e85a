package import EventStore
import Foundation
package import Regulation
import Tareks

/// One attempt at a command: what it has read, and what it is going to write, whole or not at all.
package final class CommandSession {
    package let context: CommandContext
    package let act: Act
    package let services: Services
    private let reading: AggregateCache.Reading
    private var streams: [String: Entry] = [:]
    private var order: [String] = []
    /// The same for every event of the command.
    private var metadata: String?
    /// Under the request, once it was checked.
    var signature: CheckedSignature?
    private(set) var claims: [Claim] = []
    private var claimed: [(key: String, holder: String, pointer: String)] = []

    private struct Entry {
        let name: any FoldableStream
        var aggregate: any Sendable
        let readVersion: Int64
        var guarded: Bool
        var events: [NewEvent]
    }

    /// - Parameter reading: what is taken from memory is guarded, as if every decision had asked for it.
    init(_ context: CommandContext, services: Services, reading: AggregateCache.Reading) async throws {
        self.context = context
        self.services = services
        self.reading = reading
        let now = services.clock.now
        let rules = try await services.aggregates.load([StreamName.rules], from: reading)[StreamName.rules.text]
        let book = rules?.aggregate as? RuleBook ?? RuleBook()
        act = Act(by: context.actor.subject, at: now, rules: book.rules(on: Istanbul.date(of: now)))
        if let rules { read(rules, as: StreamName.rules) }
    }

    private func read(_ entry: AggregateCache.Entry, as name: any FoldableStream) {
        streams[name.text] = Entry(
            name: name, aggregate: entry.aggregate, readVersion: entry.version, guarded: entry.isFromMemory, events: [])
        order.append(name.text)
    }

    package var actor: Actor { context.actor }

    /// The aggregate as this command sees it, its own events included.
    /// - Parameter guarding: the decision holds only while the stream stays as it was read.
    package func load<A>(_ name: StreamName<A>, guarding: Bool = false) async throws -> A {
        try await prefetch(name)
        if guarding { streams[name.text]?.guarded = true }
        return streams[name.text]?.aggregate as? A ?? A()
    }

    /// Reads several streams by one query, where `load` finds them afterwards.
    package func prefetch(_ names: any FoldableStream...) async throws {
        let missing = names.filter { streams[$0.text] == nil }
        guard !missing.isEmpty else { return }
        let found = try await services.aggregates.load(missing, from: reading)
        for name in missing {
            if let entry = found[name.text] { read(entry, as: name) }
        }
    }

    /// As `load`, for the resource that the command is about: the precondition is held against it.
    /// - Throws: `CommandError.versionMismatch`.
    package func loadSubject<A>(_ name: StreamName<A>) async throws -> A {
        let aggregate = try await load(name)
        let version = version(of: name)
        guard context.precondition.holds(at: version) else { throw CommandError.versionMismatch(actual: version) }
        return aggregate
    }

    /// Adds events to a stream that this command has read, or that must not exist yet: it is not read for it.
    package func begin<A>(_ name: StreamName<A>, with events: [A.Event]) async throws -> A {
        if streams[name.text] == nil {
            read(AggregateCache.Entry(aggregate: A(), version: 0), as: name)
        }
        return try await append(events, to: name)
    }

    /// Adds events to a stream; the aggregate goes on from them.
    package func append<A>(_ events: [A.Event], to name: StreamName<A>) async throws -> A {
        var aggregate = try await load(name)
        let metadata = try metadata ?? Metadata(context, act, signature: signature?.record.cms).json()
        self.metadata = metadata
        for event in events {
            aggregate.evolve(event)
            streams[name.text]?.events.append(
                try EventCodec.encode(event, metadata: metadata, occurredAt: act.at.microseconds))
        }
        streams[name.text]?.aggregate = aggregate
        return aggregate
    }

    /// A stream's version as it will be.
    package func version<A>(of name: StreamName<A>) -> Int64 {
        streams[name.text].map { $0.readVersion + Int64($0.events.count) } ?? 0
    }

    /// The last word on a key counts: a correction gives back what it takes again.
    /// - Parameter pointer: where the body names what the key stands for.
    package func claim(_ claim: Claim, pointer: String = "") {
        if let index = claims.firstIndex(where: { $0.key == claim.key }) {
            claims[index] = claim
        } else {
            claims.append(claim)
        }
        if let taker = claim.taker { claimed.append((claim.key, taker, pointer)) }
    }

    /// What is held by another of all that this command would take.
    func claimFaults() async throws -> [Fault] {
        let holders = try await services.store.claimHolders(claimed.map(\.key), at: act.at.microseconds)
        return claimed.filter { claim in holders[claim.key].map { $0.holder != claim.holder } ?? false }
            .map { Claims.fault(of: $0.key, at: $0.pointer) }
    }

    func claimFaults(_ keys: [(key: String, pointer: String)]) async throws -> [Fault] {
        let holders = try await services.store.claimHolders(keys.map(\.key), at: act.at.microseconds)
        return keys.filter { holders[$0.key] != nil }.map { Claims.fault(of: $0.key, at: $0.pointer) }
    }

    var hasWrites: Bool { streams.values.contains { !$0.events.isEmpty } }

    /// Nothing of what this command would write is written.
    func forgetWrites() {
        for name in order { streams[name]?.events = [] }
        (claims, claimed) = ([], [])
    }

    /// What was written stands: the next command need not read it.
    func remember() {
        for entry in streams.values where !entry.events.isEmpty {
            let version = entry.readVersion + Int64(entry.events.count)
            services.aggregates.keep(AggregateCache.Entry(aggregate: entry.aggregate, version: version), as: entry.name)
        }
    }

    func writes() -> [StreamWrite] {
        order.compactMap { name in
            guard let entry = streams[name], entry.guarded || !entry.events.isEmpty else { return nil }
            return StreamWrite(stream: name, expectedVersion: entry.readVersion, events: entry.events)
        }
    }
}

import ArgumentParser
import EventStore
import Foundation
import Logging
import Postgres

/// How long, by how many, on the database of KOZA_DATABASE_URL.
struct LoadOptions: ParsableArguments {
    @Option(help: "Callers at once.")
    var clients = 1

    @Option(help: "For how long.")
    var seconds = 5.0

    @Option(help: "A name that no other run on this database has.")
    var run: String

    /// A store with somebody listening to its wake-ups, as in the service.
    func withStore(_ body: (EventStore) async throws -> Void) async throws {
        guard let url = ProcessInfo.processInfo.environment["KOZA_DATABASE_URL"] else {
            throw ValidationError("KOZA_DATABASE_URL names the database.")
        }
        let logger = Logger(label: "koza.bench")
        let pool = PostgresPool(try PostgresConfiguration(url: url), size: 4, logger: logger)
        let store = EventStore(pool: pool, logger: logger)
        let listening = Task {
            let listener = PostgresListener(pool.configuration, channels: ["koza_events"], logger: logger)
            for await _ in listener {}
        }
        // The connection and its statement are there before anything is counted.
        _ = try await store.append(.bench("\(run)-first", at: 0, events: 1))
        try await body(store)
        listening.cancel()
        await listening.value
        await pool.close()
    }

    /// Runs every client until the time is over.
    func measure(_ turn: @escaping @Sendable (_ client: Int, _ end: ContinuousClock.Instant) async throws -> Tally)
        async throws -> Tally
    {
        let begin = ContinuousClock.now
        let end = begin + .seconds(seconds)
        var total = Tally()
        try await withThrowingTaskGroup(of: Tally.self) { group in
            for client in 0..<clients { group.addTask { try await turn(client, end) } }
            for try await tally in group { total.add(tally) }
        }
        total.seconds = (ContinuousClock.now - begin) / .seconds(1)
        return total
    }
}

extension Append {
    /// Events of 300 bytes with their stream and type, as the floor writes them.
    static func bench(_ stream: String, at version: Int64, events: Int) -> Append {
        let data = #"{"lot":"2025-2026/68-1","owner":"f-abcdefghijklmnopqrstuvwx","note":"\#(note)"}"#
        let event = NewEvent(type: "LotPresented", data: data, occurredAt: 1_700_000_000_000_000)
        return Append(
            id: stream,
            streams: [
                StreamWrite(
                    stream: stream, expectedVersion: version, events: Array(repeating: event, count: events))
            ],
            occurredAt: event.occurredAt)
    }

    private static let note = String(repeating: "x", count: 180)
}

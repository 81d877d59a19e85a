import EventStore
import TestKit
import Testing

@Suite("Batches")
struct BatchTests {
    private func pollWaiting(_ scene: Scene, _ count: Int) async throws {
        try await poll("\(count) appends to gather") { await scene.store.appender.statistics.waiting == count }
    }

    /// Appends all in one batch; outcomes and errors in order.
    private func appendTogether(_ scene: Scene, _ appends: [Append]) async throws -> [Result<AppendOutcome, any Error>]
    {
        let store = scene.store
        var tasks: [Task<AppendOutcome, any Error>] = []
        try await scene.whileFirstWaits(.one("first")) { _ in
            for append in appends {
                tasks.append(Task { try await store.append(append) })
                try await pollWaiting(scene, tasks.count)
            }
        }
        var results: [Result<AppendOutcome, any Error>] = []
        for task in tasks { results.append(await task.result) }
        return results
    }

    @Test("An append with an event that is no JSON fails alone; the others of its batch are written")
    func badEvent() async throws {
        try await withScene { scene in
            var bad = Append.one("bad", count: 2)
            bad.streams[0].events[1].data = "{no json"
            let results = try await appendTogether(scene, [.one("a"), bad, .one("b")])
            #expect(throws: EventStoreError.self) { try results[1].get() }
            if case .failure(EventStoreError.invalid(let id, _)) = results[1] {
                #expect(id == bad.id)
            } else {
                Issue.record("\(results[1])")
            }
            #expect(try results[0].get() == .appended(firstPosition: 2, lastPosition: 2))
            #expect(try results[2].get() == .appended(firstPosition: 3, lastPosition: 3))
            #expect(try await scene.store.readStream("bad").isEmpty)
        }
    }

    @Test("Conflicts and claims of one append harm no other of its batch")
    func mixedOutcomes() async throws {
        try await withScene { scene in
            _ = try await scene.store.append(.one("old", key: "k", claims: [.take("c", holder: "old")]))
            let results = try await appendTogether(
                scene,
                [
                    .one("a"), .one("old"), .one("b", claims: [.take("c", holder: "b")]), .one("d", key: "k"),
                    .one("e", count: 2, key: "e", claims: [.take("free", holder: "e")]),
                ]
            ).map { try $0.get() }
            #expect(results[0] == .appended(firstPosition: 3, lastPosition: 3))
            #expect(results[1] == .conflict(stream: "old", expected: 0, actual: 1))
            #expect(results[2] == .claimed(key: "c", holder: "old"))
            if case .alreadyDone(let record) = results[3] { #expect(record.lastPosition == 1) } else { Issue.record() }
            #expect(results[4] == .appended(firstPosition: 4, lastPosition: 5))
            let record = try #require(try await scene.store.command("e"))
            #expect(record.firstPosition == 4)
            #expect(record.lastPosition == 5)
        }
    }

    @Test("A caller cancelled while it waits gets its cancellation, and nothing of it is written")
    func cancelled() async throws {
        try await withScene { scene in
            let store = scene.store
            var sent: Task<AppendOutcome, any Error>?
            try await scene.whileFirstWaits(.one("first")) { first in
                let waiting = Task { try await store.append(.one("waiting")) }
                try await pollWaiting(scene, 1)
                waiting.cancel()
                await #expect(throws: CancellationError.self) { try await waiting.value }
                first.cancel()
                sent = first
            }
            let outcome = try await sent?.value
            #expect(outcome == .appended(firstPosition: 1, lastPosition: 1), "it was under way")
            #expect(try await store.readStream("waiting").isEmpty)
        }
    }

    @Test("Beyond the bound of the queue callers are told that the store is overloaded")
    func overloaded() async throws {
        try await withScene(limits: AppenderLimits(waiting: 1)) { scene in
            let store = scene.store
            var tasks: [Task<AppendOutcome, any Error>] = []
            try await scene.whileFirstWaits(.one("first")) { first in
                tasks = [first, Task { try await store.append(.one("second")) }]
                try await pollWaiting(scene, 1)
                await #expect(throws: EventStoreError.overloaded) { try await store.append(.one("third")) }
            }
            for task in tasks { _ = try await task.value }
            #expect(try await store.lastPosition() == 2)
        }
    }

    @Test("A batch that the database would have to split is refused by the function itself")
    func duplicatesInBatch() async throws {
        try await withScene { scene in
            let call = """
                select * from koza.append('{null,null}', '{"",""}', '{null,null}', '{null,null}',
                    '{2026-01-01,2026-01-01}', '{1,1}', '{1,2}', '{s,s}', '{0,0}', '{0,1}', '{1,2}', '{t,t}', '{1,1}',
                    array['{}','{}']::json[], array['{}','{}']::json[], '{2026-01-01,2026-01-01}',
                    '{}', '{}', '{}', '{}', '{}')
                """
            await #expect(throws: Psql.Failure.self) { try await scene.database.psql(call) }
            let last = try await scene.store.lastPosition()
            #expect(last == 0)
        }
    }
}

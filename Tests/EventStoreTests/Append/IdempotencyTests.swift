import EventStore
import TestKit
import Testing

@Suite("Idempotency keys")
struct IdempotencyTests {
    @Test("A repeated command finds the first answer and writes nothing, on whatever process it arrives")
    func repeated() async throws {
        try await withScene { scene in
            let append = Append.one("s", count: 2, key: "k")
            #expect(try await scene.store.append(append) == .appended(firstPosition: 1, lastPosition: 2))
            for store in [scene.store, try scene.otherStore()] {
                guard case .alreadyDone(let record) = try await store.append(append) else {
                    Issue.record("the command was done twice")
                    return
                }
                #expect(record.key == "k")
                #expect(record.fingerprint == append.fingerprint)
                #expect(record.firstPosition == 1)
                #expect(record.lastPosition == 2)
                #expect(record.status == 201)
                #expect(record.body == append.answer?.body)
                #expect(try await store.command("k") == record)
            }
            #expect(try await scene.store.lastPosition() == 2)
        }
    }

    @Test("Of many repetitions at once one is appended and the others find it")
    func repeatedAtOnce() async throws {
        try await withScene { scene in
            let stores = [scene.store, try scene.otherStore()]
            let outcomes = try await withThrowingTaskGroup(of: AppendOutcome.self) { group in
                for number in 0..<20 {
                    group.addTask { try await stores[number % 2].append(.one("s", key: "k")) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.count { $0 == .appended(firstPosition: 1, lastPosition: 1) } == 1)
            #expect(outcomes.count { if case .alreadyDone = $0 { true } else { false } } == 19)
        }
    }

    @Test("The answer of a refused command is kept without events, and the first one stands")
    func refusal() async throws {
        try await withScene { scene in
            let first = try await scene.store.recordAnswer(
                key: "k", fingerprint: [1], answer: CommandAnswer(status: 422, body: [0, 255]))
            #expect(first.status == 422)
            #expect(first.body == [0, 255])
            #expect(first.firstPosition == nil)
            let second = try await scene.store.recordAnswer(
                key: "k", fingerprint: [2], answer: CommandAnswer(status: 409, body: []))
            #expect(second == first)
            #expect(try await scene.store.append(.one("s", key: "k")) == .alreadyDone(first))
        }
    }

    @Test("A purged answer leaves the key in force")
    func purged() async throws {
        try await withScene { scene in
            _ = try await scene.store.append(.one("s", key: "k"))
            try await scene.database.psql("update koza.commands set answer = null")
            guard case .alreadyDone(let record) = try await scene.store.append(.one("t", key: "k")) else {
                Issue.record("the key was forgotten")
                return
            }
            #expect(record.body == nil)
            #expect(record.status == 201)
        }
    }

    @Test("A key that was refused for a conflict is free for the next attempt")
    func conflictKeepsNoKey() async throws {
        try await withScene { scene in
            _ = try await scene.store.append(.one("s"))
            _ = try await scene.store.append(.one("s", key: "k"))
            #expect(try await scene.store.command("k") == nil)
            #expect(
                try await scene.store.append(.one("s", at: 1, key: "k"))
                    == .appended(firstPosition: 2, lastPosition: 2))
        }
    }
}

import EventStore
import Testing

@Suite("Subjects")
struct SubjectStoreTests {
    @Test("Changed data is a new revision, unchanged data is not, and old revisions stay")
    func revisions() async throws {
        try await withScene { scene in
            let subjects = SubjectStore(pool: scene.pool)
            #expect(try await subjects.put("p", kind: "person", data: #"{"name": "Ayşe", "town": "Söke"}"#) == 1)
            #expect(try await subjects.put("p", kind: "person", data: #"{"town":"Söke","name":"Ayşe"}"#) == 1)
            #expect(try await subjects.put("p", kind: "person", data: #"{"name": "Fatma"}"#) == 2)
            #expect(try await subjects.put("p", kind: "inspector", data: #"{"name": "Fatma"}"#) == 3)
            #expect(try await subjects.put("q", kind: "person", data: "{}") == 1)

            let latest = try await subjects.get(["p", "q", "none"])
            #expect(latest.mapValues(\.revision) == ["p": 3, "q": 1])
            #expect(latest["p"]?.kind == "inspector")
            #expect(try await subjects.get("p", revision: 1)?.data == #"{"name": "Ayşe", "town": "Söke"}"#)
            #expect(try await subjects.get("p", revision: 4) == nil)
        }
    }

    @Test("Of many who write a subject at once each gets a revision of its own")
    func concurrent() async throws {
        try await withScene { scene in
            let subjects = SubjectStore(pool: scene.pool)
            let revisions = try await withThrowingTaskGroup(of: Int.self) { group in
                for writer in 0..<16 {
                    group.addTask { try await subjects.put("p", kind: "person", data: #"{"writer": \#(writer)}"#) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(revisions.sorted() == Array(1...16))
        }
    }
}

@Suite("Refusals")
struct RefusalLogTests {
    @Test("Refusals are kept once, and read by time")
    func recorded() async throws {
        try await withScene { scene in
            let log = RefusalLog(pool: scene.pool)
            let refusals = (1...3).map { number in
                RefusedCommand(
                    id: "r\(number)", at: Int64(number), actor: "firm-7", command: "present-lot",
                    rules: ["M5/2", "M24/1"])
            }
            for refusal in refusals + refusals { try await log.record(refusal) }
            #expect(try await log.refusals(from: 1, before: 3, limit: 10) == Array(refusals.prefix(2)))
            #expect(try await log.refusals(from: 0, before: 10, limit: 1) == [refusals[0]])
        }
    }
}

import EventStore
import Testing

@Suite("Subjects")
struct SubjectStoreTests {
    @Test("Changed data is a new revision, unchanged data is not, and old revisions stay")
    func revisions() async throws {
        try await withVault { scene, vault in
            #expect(try await vault.put("p", kind: "person", data: #"{"name":"Ayşe"}"#).revision == 1)
            #expect(try await vault.put("p", kind: "person", data: #"{"name":"Ayşe"}"#).revision == 1)
            #expect(try await vault.put("p", kind: "person", data: #"{"name":"Fatma"}"#).revision == 2)
            #expect(try await vault.put("p", kind: "inspector", data: #"{"name":"Fatma"}"#).revision == 3)
            #expect(try await vault.put("q", kind: "person", data: "{}").revision == 1)

            let latest = try await vault.get(["p", "q", "none"])
            #expect(latest.mapValues(\.revision) == ["p": 3, "q": 1])
            #expect(latest["p"]?.kind == "inspector")
            #expect(try await vault.get("p", revision: 1)?.data == #"{"name":"Ayşe"}"#)
            #expect(try await vault.get("p", revision: 4) == nil)
        }
    }

    @Test("Of many who write a subject at once each gets a revision of its own, under one key")
    func concurrent() async throws {
        try await withVault { scene, vault in
            let kept = try await withThrowingTaskGroup(of: Subject.self) { group in
                for writer in 0..<16 {
                    group.addTask { try await vault.put("p", kind: "person", data: #"{"writer":\#(writer)}"#) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(kept.map(\.revision).sorted() == Array(1...16))
            #expect(Set(kept.map(\.key)).count == 1)
        }
    }

    @Test("A subject is found by its own name and by its aliases, until it is erased")
    func aliases() async throws {
        try await withVault { scene, vault in
            _ = try await vault.put("u-1", kind: "person", data: "{}", aliases: ["c-1"])
            _ = try await vault.put("c-1", kind: "party", data: "{}")
            #expect(try await vault.standing(of: ["c-1"]).map(\.id) == ["c-1", "u-1"])
            _ = try await vault.put("u-1", kind: "person", data: "{}", aliases: [])
            #expect(try await vault.standing(of: ["c-1"]).map(\.id) == ["c-1"])
            try await scene.erase("c-1")
            #expect(try await vault.standing(of: ["c-1"]).map(\.isErased) == [true])
        }
    }
}

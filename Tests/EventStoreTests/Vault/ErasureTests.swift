import EventStore
import TestKit
import Testing

@Suite("Erasure")
struct ErasureTests {
    @Test("The key is destroyed with the event that says so, for every process and every revision")
    func destroyed() async throws {
        try await withVault { scene, vault in
            let other = SubjectStore(pool: try scene.otherStore().pool, masters: vault.masters)
            _ = try await vault.put("p", kind: "person", data: #"{"name":"Ayşe"}"#)
            _ = try await vault.put("p", kind: "person", data: #"{"name":"Fatma"}"#)
            #expect(try await other.get(["p"])["p"]?.data == #"{"name":"Fatma"}"#)
            try await scene.erase("p")
            for vault in [vault, other] {
                #expect(try await vault.get(["p"])["p"]?.data == nil)
                #expect(try await vault.get("p", revision: 1)?.data == nil)
            }
            let left = try await scene.database.psql("select count(*) from koza.subject_keys where wrapped is not null")
            #expect(left == "0")
        }
    }

    @Test("Who comes back has a new key and the next revision; what was erased stays so")
    func comesBack() async throws {
        try await withVault { scene, vault in
            _ = try await vault.put("p", kind: "person", data: #"{"name":"Ayşe"}"#)
            try await scene.erase("p")
            #expect(try await vault.put("p", kind: "person", data: #"{"name":"Ayşe"}"#).revision == 2)
            #expect(try await vault.get(["p"])["p"]?.data == #"{"name":"Ayşe"}"#)
            #expect(try await vault.get("p", revision: 1)?.data == nil)
        }
    }

    @Test("M34/1-a: of whom no event has spoken since a day is found, and who was never spoken of is not")
    func retention() async throws {
        try await withVault { scene, vault in
            for id in ["old", "new", "both", "silent"] { _ = try await vault.put(id, kind: "person", data: "{}") }
            let day: Int64 = 86_400_000_000
            func tell(_ stream: String, of subject: String, at: Int64) async throws {
                _ = try await scene.store.append(
                    Append(
                        id: stream,
                        streams: [
                            StreamWrite(
                                stream: stream, expectedVersion: 0,
                                events: [event(data: #"{"who":["\#(subject)"]}"#, at: at)])
                        ], occurredAt: at))
            }
            try await tell("a", of: "old", at: 10 * day)
            try await tell("b", of: "both", at: 10 * day)
            try await tell("c", of: "both", at: 20 * day)
            try await tell("d", of: "new", at: 20 * day)
            #expect(try await vault.unmentioned(since: 15 * day) == ["old"])
            #expect(try await vault.unmentioned(since: 10 * day) == [])
        }
    }
}

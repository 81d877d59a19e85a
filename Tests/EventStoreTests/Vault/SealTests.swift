import EventStore
import TestKit
import Testing

@Suite("Sealed data")
struct SealTests {
    @Test("What lies in the database tells nothing of what was put")
    func unreadable() async throws {
        try await withVault { scene, vault in
            _ = try await vault.put("p", kind: "person", data: #"{"name":"Ayşe Yılmaz"}"#)
            let stored = try await scene.database.psql("select encode(sealed, 'escape') from koza.subjects")
            #expect(!stored.contains("Ay") && !stored.contains("name"))
        }
    }

    @Test(
        "A changed ciphertext, or one that stands in another's place, is noticed",
        arguments: [
            "update koza.subjects set sealed = set_byte(sealed, 14, get_byte(sealed, 14) # 1) where id = 'p'",
            "update koza.subjects set sealed = substr(sealed, 1, 20) where id = 'p'",
            "update koza.subjects set sealed = (select sealed from koza.subjects where id = 'q') where id = 'p'",
            "update koza.subjects set kind = 'party' where id = 'p'",
            "update koza.subjects set revision = 2 where id = 'p'",
            "update koza.subject_keys set wrapped = (select wrapped from koza.subject_keys where subject = 'q')",
        ])
    func tampered(_ sql: String) async throws {
        try await withVault { scene, vault in
            _ = try await vault.put("p", kind: "person", data: #"{"name":"Ayşe"}"#)
            _ = try await vault.put("q", kind: "person", data: #"{"name":"Fatma"}"#)
            try await scene.database.psql(sql)
            await #expect(throws: VaultError.tampered(subject: "p")) { try await vault.get(["p"]) }
            #expect(try await vault.get(["q"])["q"]?.data == #"{"name":"Fatma"}"#)
            let (opened, faulty) = try await vault.examine()
            #expect(opened == 1)
            #expect(faulty == ["p"])
        }
    }

    @Test("An answer is sealed under the keys of all whom it names, and bound to its command")
    func answers() async throws {
        try await withVault { scene, vault in
            let keys = try await [
                vault.put("p", kind: "person", data: "{}"), vault.put("q", kind: "person", data: "{}"),
            ].compactMap(\.key)
            let answer = CommandAnswer(status: 201, body: Array("Ayşe\nFatma".utf8))
            let sealed = try vault.seal(answer, under: Set(keys), of: "k")
            #expect(!String(decoding: sealed.body, as: UTF8.self).contains("Fatma"))
            #expect(try await vault.open(sealed, of: "k") == answer)
            await #expect(throws: VaultError.tampered(subject: "p")) { try await vault.open(sealed, of: "l") }
            try await scene.erase("q")
            #expect(try await vault.open(sealed, of: "k") == nil)
            let plain = try vault.seal(answer, under: [], of: "k")
            #expect(try await vault.open(plain, of: "k") == answer)
        }
    }
}

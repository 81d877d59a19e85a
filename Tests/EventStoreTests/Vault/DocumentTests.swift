import EventStore
import TestKit
import Testing

@Suite("Documents in the vault")
struct DocumentTests {
    @Test("A document is sealed, stays as it was first kept, and is gone with the first of those whom it names")
    func life() async throws {
        try await withVault { scene, vault in
            let keys = try await [
                vault.put("p", kind: "person", data: "{}"), vault.put("q", kind: "party", data: "{}"),
            ].compactMap(\.key)
            let document = Array("Ayşe signs for Fatma".utf8)
            try await vault.keep(document, as: "d", under: Set(keys))
            try await vault.keep(Array("another".utf8), as: "d", under: Set(keys))
            #expect(try await vault.document("d") == document)
            #expect(try await vault.document("e") == nil)
            let stored = try await scene.database.psql("select encode(sealed, 'escape') from koza.documents")
            #expect(stored.contains("p:1 q:1") && !stored.contains("signs"))
            #expect(try await vault.examine().opened == 3)
            try await scene.erase("q")
            #expect(try await vault.document("d") == nil)
            #expect(try await vault.examine().opened == 1)
        }
    }

    @Test("One that stands in another's place is noticed, and none is changed or removed")
    func protected() async throws {
        try await withVault { scene, vault in
            let key = try await vault.put("p", kind: "person", data: "{}").key
            for id in ["d", "e"] { try await vault.keep(Array(id.utf8), as: id, under: Set([key].compactMap(\.self))) }
            for sql in [
                "update koza.documents set sealed = ''", "delete from koza.documents", "truncate koza.documents",
            ] {
                await #expect(throws: Psql.Failure.self) { try await scene.database.psql(sql) }
            }
            try await scene.database.psql(
                "insert into koza.documents (id, sealed) select 'f', sealed from koza.documents where id = 'd'")
            await #expect(throws: VaultError.tampered(subject: "p")) { try await vault.document("f") }
            let examined = try await vault.examine()
            #expect(examined.opened == 3 && examined.faulty == ["p"])
        }
    }
}

import EventStore
import Synchronization
import TestKit
import Testing

@Suite("Master keys")
struct MasterKeyTests {
    @Test("A key is 64 hexadecimal digits, and its name is made of it")
    func text() throws {
        let key = MasterKey.random()
        #expect(MasterKey(key.text) == key)
        #expect(MasterKey(key.text)?.id == key.id)
        #expect(MasterKey.random().id != key.id)
        #expect(MasterKey("c0de") == nil)
        #expect(MasterKey(String(repeating: "x", count: 64)) == nil)
        #expect(!"\(key)".contains(key.text))
    }

    @Test("Another master key than the database's is refused at the start")
    func wrong() async throws {
        try await withVault { scene, vault in
            let right = try vault.masters.current()
            let wrong = SubjectStore(pool: scene.pool, masters: try MasterKeys(.random()))
            await #expect(throws: VaultError.missingMasterKeys([right.id])) { try await wrong.open() }
            #expect(throws: VaultError.noMasterKey) { try MasterKeys { [] } }
        }
    }

    @Test("Rotation wraps every data key anew and leaves the data alone; a process that knew only the old key goes on")
    func rotation() async throws {
        try await withScene { scene in
            let file = Mutex<[MasterKey]>([.random()])
            let running = SubjectStore(
                pool: scene.pool, masters: try MasterKeys { file.withLock(\.self) })
            try await running.open()
            for number in 1...3 { _ = try await running.put("p\(number)", kind: "person", data: "{}") }
            let before = try await scene.database.psql(
                "select md5(string_agg(sealed::text, '' order by id)) from koza.subjects")

            file.withLock { $0.insert(.random(), at: 0) }
            let rotating = SubjectStore(pool: scene.pool, masters: try MasterKeys { file.withLock(\.self) })
            #expect(try await rotating.rewrap() == 3)
            #expect(try await rotating.rewrap() == 0)
            let after = try await scene.database.psql(
                "select md5(string_agg(sealed::text, '' order by id)) from koza.subjects")
            #expect(before == after)
            #expect(try await running.get(["p1"])["p1"]?.data == "{}")
        }
    }

    @Test("A master key that wraps something cannot be retired, and nothing is wrapped under a retired one")
    func retirement() async throws {
        try await withScene { scene in
            let (old, new) = (MasterKey.random(), MasterKey.random())
            let file = Mutex([old])
            let stale = SubjectStore(pool: scene.pool, masters: try MasterKeys { file.withLock(\.self) })
            try await stale.open()
            _ = try await stale.put("p", kind: "person", data: "{}")
            file.withLock { $0 = [new, old] }
            let rotating = SubjectStore(pool: scene.pool, masters: try MasterKeys(new, old))
            await #expect(throws: VaultError.masterKeysInUse([old.id])) { try await rotating.retire() }
            #expect(try await rotating.rewrap() == 1)
            try await rotating.retire()
            file.withLock { $0 = [new] }
            _ = try await stale.put("q", kind: "person", data: "{}")
            let used = try await scene.database.psql("select distinct master_key from koza.subject_keys")
            #expect(used == new.id)
        }
    }
}

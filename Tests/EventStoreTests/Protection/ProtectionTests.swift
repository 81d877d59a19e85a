import EventStore
import Postgres
import TestKit
import Testing

@Suite("Protection of the log")
struct ProtectionTests {
    @Test(
        "Even its owner cannot change or remove what was recorded",
        arguments: [
            "update koza.events set data = '{}'", "delete from koza.events", "truncate koza.events",
            "truncate koza.events cascade", "delete from koza.events where false",
            "insert into koza.events select * from koza.events on conflict (position) do update set version = 9",
            "set session_replication_role = replica; delete from koza.events",
            "delete from koza.commands", "truncate koza.commands",
        ])
    func immutable(sql: String) async throws {
        try await withScene { scene in
            _ = try await scene.store.append(.one("s", key: "k"))
            let error = await #expect(throws: Psql.Failure.self) { try await scene.database.psql(sql) }
            #expect(error?.description.contains("is refused: the record stands for ever") == true)
            #expect(try await scene.store.lastPosition() == 1)
            #expect(try await scene.store.command("k") != nil)
        }
    }

    @Test(
        "The service's role writes the log, its keys and claims through the functions only",
        arguments: [
            "insert into koza.events select position + 1, version + 1, occurred_at, recorded_at, schema_version, "
                + "stream, type, data, metadata from koza.events",
            "update koza.events set version = 2", "delete from koza.events", "truncate koza.events",
            "alter table koza.events disable trigger all", "drop table koza.events",
            "insert into koza.commands (key, fingerprint) values ('x', '')", "update koza.commands set status = 1",
            "insert into koza.claims values ('x', 'y')", "delete from koza.claims",
            "insert into koza.migrations values (99, 'x', 'x')", "delete from koza.refusals",
            "create table koza.mine (id int)",
        ])
    func applicationRole(sql: String) async throws {
        try await withScene { scene in
            _ = try await scene.store.append(.one("s"))
            let error = await #expect(throws: Psql.Failure.self) {
                try await scene.database.psql("set role koza_app; \(sql)")
            }
            let reason = try #require(error?.description)
            #expect(reason.contains("permission denied") || reason.contains("must be owner"), "\(reason)")
        }
    }

    @Test("The service's role appends, reads, keeps answers and moves checkpoints")
    func applicationRoleWorks() async throws {
        try await withScene { scene in
            var configuration = try scene.database.configuration
            configuration.settings["role"] = "koza_app"
            let pool = PostgresPool(configuration, size: 2, logger: Scene.logger)
            let store = EventStore(pool: pool, logger: Scene.logger)
            #expect(try await pool.query("select current_user").one().text(0) == "koza_app")
            let append = Append.one("s", key: "k", claims: [.take("c", holder: "s")])
            #expect(try await store.append(append) == .appended(firstPosition: 1, lastPosition: 1))
            #expect(try await store.readStream("s").count == 1)
            let refused = CommandAnswer(status: 422, body: [])
            #expect(try await store.recordAnswer(key: "r", fingerprint: [], answer: refused).status == 422)
            let vault = SubjectStore(pool: pool, masters: try MasterKeys(.random()))
            try await vault.open()
            #expect(try await vault.put("p", kind: "person", data: "{}").revision == 1)
            #expect(try await vault.rewrap() == 0)
            try await vault.retire()
            try await RefusalLog(pool: pool).record(
                RefusedCommand(id: "r", at: 0, actor: "a", command: "c", rules: ["1"]))
        }
    }

    @Test("A function of the caller's cannot stand in for one that the append calls")
    func searchPath() async throws {
        try await withScene { scene in
            try await scene.database.psql(
                "grant create on schema public to koza_app; set role koza_app; "
                    + "create function public.clock_timestamp() returns timestamptz language sql as "
                    + "$$ select timestamptz '1999-01-01' $$")
            var configuration = try scene.database.configuration
            configuration.settings["search_path"] = "public,pg_catalog"
            let store = EventStore(
                pool: PostgresPool(configuration, size: 1, logger: Scene.logger), logger: Scene.logger)
            _ = try await store.append(.one("s"))
            let recorded = try #require(try await store.readStream("s").first).recordedAt
            #expect(recorded > 1_700_000_000_000_000)
        }
    }
}

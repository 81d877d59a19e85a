import EventStore
import Postgres
import Schema
import TestKit
import Testing

@Suite("Migrator")
struct MigratorTests {
    private func migrator(_ database: TestDatabase, _ migrations: [Migration] = Migration.all) throws -> Migrator {
        Migrator(
            pool: PostgresPool(try database.configuration, size: 1, logger: Scene.logger), migrations: migrations,
            logger: Scene.logger)
    }

    private let next = Migration(
        number: Migration.all.count + 1, name: "next", sql: "create table koza.next (id int); select 1;")

    @Test("An empty database gets every migration once; another run finds nothing to do")
    func fromZero() async throws {
        try await withTestDatabase { database in
            #expect(try await migrator(database).migrate() == Migration.all.map(\.number))
            #expect(try await migrator(database).migrate() == [])
            #expect(try await migrator(database, Migration.all + [next]).migrate() == [next.number])
            let recorded = try await database.psql("select number, name from koza.migrations order by number")
            #expect(recorded.hasSuffix("\(next.number)|next"))
        }
    }

    @Test("Of several processes that migrate at once each step is applied by one")
    func atOnce() async throws {
        try await withTestDatabase { database in
            let applied = try await withThrowingTaskGroup(of: [Int].self) { group in
                for _ in 0..<6 {
                    let migrator = try migrator(database, Migration.all + [next])
                    group.addTask { try await migrator.migrate() }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(applied.sorted() == Array(1...next.number))
        }
    }

    @Test("A database that is newer than the program is refused")
    func newer() async throws {
        try await withTestDatabase { database in
            _ = try await migrator(database, Migration.all + [next]).migrate()
            await #expect(
                throws: MigrationError.databaseIsNewer(database: next.number, program: Migration.all.count)
            ) {
                try await migrator(database).migrate()
            }
        }
    }

    @Test("A step that reads otherwise than when it was applied is refused")
    func changed() async throws {
        try await withTestDatabase { database in
            _ = try await migrator(database, Migration.all + [next]).migrate()
            let changed = Migration(number: next.number, name: next.name, sql: next.sql + " ")
            await #expect(throws: MigrationError.checksumChanged(number: next.number, name: "next")) {
                try await migrator(database, Migration.all + [changed]).migrate()
            }
        }
    }

    @Test("A step that fails leaves nothing of itself, and can be tried again")
    func failing() async throws {
        try await withTestDatabase { database in
            let broken = Migration(
                number: next.number, name: next.name, sql: "create table koza.half (id int); select 1 / 0")
            await #expect(throws: PostgresError.self) {
                try await migrator(database, Migration.all + [broken]).migrate()
            }
            let half = try await database.psql("select to_regclass('koza.half')")
            #expect(half == "")
            #expect(try await migrator(database, Migration.all + [next]).migrate() == [next.number])
        }
    }

    @Test("Steps that are not numbered from 1 without a gap are refused before anything is done")
    func misnumbered() async throws {
        try await withTestDatabase { database in
            let gap = Migration(number: next.number + 1, name: "gap", sql: "select 1")
            await #expect(throws: MigrationError.misnumbered(gap.number)) {
                try await migrator(database, Migration.all + [gap]).migrate()
            }
            let schema = try await database.psql("select to_regnamespace('koza')")
            #expect(schema == "")
        }
    }
}

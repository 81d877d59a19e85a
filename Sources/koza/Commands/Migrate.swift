import ArgumentParser
import EventStore
import Foundation
import Logging
import Postgres

struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring the database to this program's schema, in order and under a lock.",
        discussion: "Refuses a database that is newer than the program.")

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    private struct Outcome: Encodable {
        let applied: [Int]
    }

    func run() async throws {
        let applied = try await database.withDatabase(logger: Logger(label: "koza.migrate"), mayMake: true) { url in
            let pool = PostgresPool(try PostgresConfiguration(url: url), size: 2, logger: .ofCommand("migrate"))
            let applied = try await Migrator(pool: pool, logger: Logger(label: "koza.migrate")).migrate()
            await pool.close()
            return applied
        }
        try output.write(Outcome(applied: applied)) {
            applied.isEmpty
                ? "the database is up to date" : "applied \(applied.map(String.init).joined(separator: ", "))"
        }
    }
}

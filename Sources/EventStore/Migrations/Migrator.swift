import Crypto
package import Logging
package import Postgres
package import Schema

/// Brings a database to the schema that the program was built with. Any number of processes may do so at once.
package struct Migrator: Sendable {
    private let pool: PostgresPool
    private let migrations: [Migration]
    private let logger: Logger

    package init(pool: PostgresPool, migrations: [Migration] = Migration.all, logger: Logger) {
        self.pool = pool
        self.migrations = migrations
        self.logger = logger
    }

    /// Applies what is missing, each migration in a transaction of its own, and returns the numbers applied here.
    ///
    /// - Throws: ``MigrationError``; a database error of a migration, which then left nothing.
    package func migrate() async throws -> [Int] {
        for (index, migration) in migrations.enumerated() where migration.number != index + 1 {
            throw MigrationError.misnumbered(migration.number)
        }
        var numbers: [Int] = []
        while let number = try await applyNext() { numbers.append(number) }
        return numbers
    }

    private func applyNext() async throws -> Int? {
        try await pool.withConnection { connection in
            try await connection.transaction { connection in
                try await connection.execute("select pg_advisory_xact_lock(hashtext('koza.migrate'))", [])
                let applied = try await applied(connection)
                try check(applied)
                guard migrations.indices.contains(applied.count) else { return nil }
                let migration = migrations[applied.count]
                logger.info(
                    "migrating", metadata: ["number": "\(migration.number)", "name": "\(migration.name)"])
                try await connection.simple(migration.sql)
                try await connection.execute(
                    "insert into koza.migrations (number, name, checksum) values ($1, $2, $3)",
                    [.int(Int64(migration.number)), .text(migration.name), .text(migration.checksum)])
                return migration.number
            }
        }
    }

    private struct Applied {
        let number: Int
        let name: String
        let checksum: String
    }

    private func applied(_ connection: PostgresConnection) async throws -> [Applied] {
        let found = try await connection.query("select to_regclass('koza.migrations') is not null", [])
        guard try found.one().bool(0) else { return [] }
        return try await connection.query("select number, name, checksum from koza.migrations order by number", [])
            .map { try Applied(number: Int($0.int(0)), name: $0.text(1), checksum: $0.text(2)) }
    }

    private func check(_ applied: [Applied]) throws(MigrationError) {
        if let newest = applied.last, newest.number > migrations.count {
            throw .databaseIsNewer(database: newest.number, program: migrations.count)
        }
        for (migration, step) in zip(migrations, applied) {
            guard migration.number == step.number else { throw .misnumbered(step.number) }
            guard migration.checksum == step.checksum else {
                throw .checksumChanged(number: step.number, name: step.name)
            }
        }
    }
}

extension Migration {
    /// SHA-256 of the text, hexadecimal.
    var checksum: String {
        SHA256.hash(data: Array(sql.utf8)).map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
    }
}

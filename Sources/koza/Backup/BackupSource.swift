import Foundation
import LocalPostgres
import Logging
import Postgres
import SystemPackage

/// The cluster that is to be backed up.
struct BackupSource {
    /// The cluster's own number: two clusters never have the same.
    let system: String
    private let database: String
    private let pool: PostgresPool

    struct NotAllowed: Error, CustomStringConvertible {
        let description: String
    }

    struct Other: Error, CustomStringConvertible {
        let folder: String

        var description: String { "\(folder) is the backup of another database." }
    }

    /// - Throws: `NotAllowed` where the database cannot be backed up over this connection.
    init(_ url: String) async throws {
        pool = PostgresPool(try PostgresConfiguration(url: url), size: 1, logger: Logger(label: "koza.backup"))
        let row = try await pool.query(
            """
            select (select rolsuper or rolreplication from pg_roles where rolname = current_user), current_user::text,
                current_setting('wal_level'), current_setting('max_wal_senders')::bigint,
                current_setting('server_version_num')::bigint / 10000, current_database()::text,
                (select system_identifier::text from pg_control_system())
            """
        ).one()
        let (role, level, senders, major) = try (row.text(1), row.text(2), row.int(3), row.int(4))
        guard try row.bool(0) else {
            throw NotAllowed(
                description: "The role \(role) may not replicate; allow it: alter role \"\(role)\" replication")
        }
        guard level != "minimal", senders > 1 else {
            throw NotAllowed(description: "The server does not send its log: wal_level = replica, max_wal_senders = 10")
        }
        guard major == 15 else {
            throw NotAllowed(description: "The server is PostgreSQL \(major); these programs copy PostgreSQL 15.")
        }
        database = try row.text(5)
        system = try row.text(6)
    }

    func describe() -> BackupDescription {
        BackupDescription(
            system: system, database: database, slot: "koza_backup_\(UInt32.random(in: .min ... .max))", at: Date())
    }

    /// From now on the server keeps its log until the backup has it.
    func keepLog(for slot: String) async throws {
        try await pool.execute(
            """
            select pg_create_physical_replication_slot($1::text::name, true)
            where not exists (select from pg_replication_slots where slot_name = $1::text::name)
            """, [.text(slot)])
    }

    func close() async { await pool.close() }
}

/// What a backup says of itself.
struct BackupDescription: Codable {
    let system: String
    let database: String
    /// The replication slot by which it is followed.
    let slot: String
    let at: Date

    init(system: String, database: String, slot: String, at: Date) {
        self.system = system
        self.database = database
        self.slot = slot
        self.at = at
    }

    /// `nil` where there is no whole backup in the folder.
    init?(_ folder: BackupFolder) throws {
        guard folder.isMade else { return nil }
        try self.init(in: folder.description)
    }

    init(in file: FilePath) throws {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        self = try decoder.decode(Self.self, from: Data(contentsOf: URL(filePath: file.string)))
    }

    func write(to file: FilePath) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        encoder.dateEncodingStrategy = .iso8601
        try encoder.encode(self).write(to: URL(filePath: file.string), options: .atomic)
    }
}

import EventStore
import Postgres
import TestKit

extension Scene {
    func keeper(_ signer: NoteSigner?, on other: EventStore? = nil) -> TreeKeeper {
        TreeKeeper(store: other ?? store, interval: .milliseconds(5), logger: Self.logger) { signer }
    }

    /// Events without commands, as many as a test needs at once.
    func fill(_ positions: ClosedRange<Int64>) async throws {
        try await database.psql(
            """
            insert into koza.events (
                position, version, occurred_at, recorded_at, schema_version, stream, type, data, metadata)
            select n, n, timestamptz '2025-10-01 10:00+03' + n * interval '1 s', timestamptz '2025-10-01 10:00+03', 1,
                'filled', 'counted', format('{"n": %s}', n)::json, '{"actor": "test"}'
            from generate_series(\(positions.lowerBound), \(positions.upperBound)) n
            """)
    }

    /// What a superuser can do who puts the triggers aside.
    func tamper(_ sql: String) async throws {
        let tables = ["events", "tree_tiles", "signed_checkpoints", "checkpoint_keys"].map { "koza.\($0)" }
        let off = tables.map { "alter table \($0) disable trigger all;" }.joined()
        let on = tables.map { "alter table \($0) enable trigger all;" }.joined()
        try await database.psql("begin; \(off) \(sql); \(on) commit")
    }

    func verify(trusting keys: NoteSigner..., remembering notes: [SignedNote] = []) async throws
        -> VerificationReport
    {
        try await LogVerification(
            DatabaseLog(store), trusting: Set(keys.map(\.verifier)), remembering: notes, width: 3
        ).run()
    }

    /// The same of an export, by which nothing is known of the database.
    func verifyOffline(trusting keys: NoteSigner..., remembering notes: [SignedNote] = []) async throws
        -> VerificationReport
    {
        let path = try TemporaryFolder().path + "/log.tar"
        _ = try await LogExport(store).write(to: path)
        return try await LogVerification(
            try ExportedLog(path), trusting: Set(keys.map(\.verifier)), remembering: notes, width: 3
        ).run()
    }
}

extension VerificationReport {
    /// In a few words each.
    var found: [String] { faults.map(\.description) }
}

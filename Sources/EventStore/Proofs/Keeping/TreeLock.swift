import Postgres

/// Orders whatever writes to the tree, its checkpoints and their keys, across processes; held until the transaction
/// ends.
enum TreeLock {
    static func take(on connection: PostgresConnection) async throws {
        try await connection.execute("select pg_advisory_xact_lock(hashtext('koza.tree'))", [])
    }

    static func tryToTake(on connection: PostgresConnection) async throws -> Bool {
        try await connection.query("select pg_try_advisory_xact_lock(hashtext('koza.tree'))", []).one().bool(0)
    }
}

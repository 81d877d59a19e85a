import EventStore
import Postgres
import TestKit

extension Scene {
    /// Runs `body` while another session holds the lock of the log and a first append waits for it in the database,
    /// so that what `body` appends gathers behind it.
    func whileFirstWaits(
        _ append: Append, in other: EventStore? = nil,
        _ body: (_ first: Task<AppendOutcome, any Error>) async throws -> Void
    ) async throws {
        let store = other ?? store
        try await pool.withTransaction { connection in
            try await connection.execute("select pg_advisory_xact_lock(hashtext('koza.append'))")
            let first = Task { try await store.append(append) }
            try await poll("the first append to wait for the lock") {
                try await waitingForLock(connection).count == 1
            }
            try await body(first)
        }
    }

    /// Processes of the server that wait for the lock of the log.
    func waitingForLock(_ connection: PostgresConnection) async throws -> [Int64] {
        try await connection.query(
            """
            select l.pid from pg_locks l join pg_database d on d.oid = l.database
            where d.datname = current_database() and l.locktype = 'advisory' and not l.granted
            """
        ).map { try $0.int(0) }
    }
}

import LocalPostgres
import Logging
import Postgres

enum BackupTarget {
    /// Waits until the server has replayed what it was to replay, and gives the database the name that is looked for.
    @Sendable static func settle(_ cluster: LocalCluster, database: String) async throws {
        let pool = PostgresPool(
            try PostgresConfiguration(url: cluster.url(database: "postgres")), size: 1,
            logger: Logger(label: "koza.restore"))
        while try await pool.query("select pg_is_in_recovery()").one().bool(0) {
            try await Task.sleep(for: .milliseconds(50))
        }
        if database != cluster.database {
            let quote = { (name: String) in "\"" + name.replacing("\"", with: "\"\"") + "\"" }
            try await pool.execute("alter database \(quote(database)) rename to \(quote(cluster.database))")
        }
        await pool.close()
    }
}

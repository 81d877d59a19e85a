import Logging
import Postgres
import TestKit
import Testing

/// Runs `body` with a connection to an empty database.
func withConnection<Value>(_ body: (PostgresConnection) async throws -> Value) async throws -> Value {
    try await withTestDatabase { database in
        var configuration = try database.configuration
        // The other suites may keep the server from taking a cancellation for long.
        configuration.cancellationGrace = .seconds(300)
        let connection = try await PostgresConnection.connect(configuration)
        return try await closing(connection) { try await body(connection) }
    }
}

/// Runs `body` with a pool for an empty database.
func withPool<Value>(
    size: Int, acquireTimeout: Duration = .seconds(60), _ body: (PostgresPool) async throws -> Value
) async throws -> Value {
    try await withTestDatabase { database in
        let pool = PostgresPool(try database.configuration, size: size, acquireTimeout: acquireTimeout, logger: .quiet)
        do {
            let value = try await body(pool)
            await pool.close()
            return value
        } catch {
            await pool.close()
            throw error
        }
    }
}

func closing<Value>(_ connection: PostgresConnection, _ body: () async throws -> Value) async throws -> Value {
    do {
        let value = try await body()
        await connection.close()
        return value
    } catch {
        await connection.close()
        throw error
    }
}

/// The `PostgresError` that `body` ends with.
func refusal<Value>(
    sourceLocation: SourceLocation = #_sourceLocation, _ body: () async throws -> Value
) async throws -> PostgresError {
    let error = await #expect(throws: PostgresError.self, sourceLocation: sourceLocation) { _ = try await body() }
    return try #require(error, sourceLocation: sourceLocation)
}

extension PostgresConnection {
    /// Waits until the server runs a statement that contains `fragment`, as another connection of the database sees it.
    nonisolated func waitUntilServerRuns(_ fragment: String) async throws {
        try await poll("a statement with \(fragment)") {
            let rows = try await self.query(
                """
                SELECT count(*) FROM pg_stat_activity
                WHERE datname = current_database() AND state = 'active' AND pid <> pg_backend_pid()
                  AND query LIKE '%' || $1 || '%'
                """, [.text(fragment)])
            return try rows.one().int(0) > 0
        }
    }
}

/// Runs `body` with a connection opened after the database itself was given `settings`.
func withDatabaseSettings(
    _ settings: String..., body: (PostgresConnection) async throws -> Void
) async throws {
    try await withTestDatabase { database in
        for setting in settings { try await database.psql("ALTER DATABASE \(database.name) SET \(setting)") }
        let connection = try await PostgresConnection.connect(database.configuration)
        try await closing(connection) { try await body(connection) }
    }
}

func withTestConnection(
    statementCacheCapacity: Int, body: (PostgresConnection) async throws -> Void
) async throws {
    try await withTestDatabase { database in
        var configuration = try database.configuration
        configuration.statementCacheCapacity = statementCacheCapacity
        let connection = try await PostgresConnection.connect(configuration)
        try await closing(connection) { try await body(connection) }
    }
}

package import Logging
package import Postgres

/// The log of events in PostgreSQL, schema `koza`.
///
/// One value serves a whole process; any number of processes may share the database. Appends of one `EventStore`
/// are gathered into common transactions by its ``Appender``.
package struct EventStore: Sendable {
    package let pool: PostgresPool
    package let appender: Appender
    /// Wake-ups of this process.
    package let signals: Signals

    package init(pool: PostgresPool, limits: AppenderLimits = AppenderLimits(), logger: Logger) {
        self.pool = pool
        appender = Appender(pool: pool, limits: limits, logger: logger)
        signals = Signals(pool: pool, logger: logger)
    }

    /// Appends one command's events and claims, whole or not at all.
    ///
    /// - Throws: ``EventStoreError``; `CancellationError` when the caller was cancelled before the append was sent
    ///   (nothing was written). A caller cancelled later gets the outcome.
    package func append(_ append: Append) async throws -> AppendOutcome {
        try await appender.append(append)
    }
}

package enum PostgresIsolation: String, Sendable, CaseIterable {
    case readCommitted = "READ COMMITTED"
    case repeatableRead = "REPEATABLE READ"
    case serializable = "SERIALIZABLE"
}

extension PostgresConnection {
    /// Runs `body` in a transaction: committed when it returns, rolled back when it throws.
    ///
    /// An error of the body after a clean ROLLBACK is rethrown as itself; everything else that goes wrong is a
    /// `PostgresTransactionError`. COMMIT and ROLLBACK go through even when the task is cancelled. After a failed COMMIT
    /// the connection is closed.
    @discardableResult
    package nonisolated func transaction<Value>(
        isolation: PostgresIsolation = .readCommitted, readOnly: Bool = false,
        _ body: (PostgresConnection) async throws -> Value
    ) async throws -> Value {
        do throws(PostgresError) {
            try await beginTransaction(isolation, readOnly: readOnly)
        } catch {
            throw PostgresTransactionError(outcome: .rolledBack, beginError: error)
        }
        let value: Value
        do {
            value = try await body(self)
        } catch {
            try await rollBack(after: error)
            throw error
        }
        do throws(PostgresError) {
            try await commitTransaction()
        } catch {
            await close()
            let outcome: PostgresTransactionError.Outcome =
                error.kind == .server || error.kind == .transaction ? .rolledBack : .unknown
            throw PostgresTransactionError(outcome: outcome, commitError: error)
        }
        return value
    }

    private nonisolated func rollBack(after bodyError: any Error) async throws {
        do throws(PostgresError) {
            try await rollBackTransaction()
        } catch {
            await close()
            throw PostgresTransactionError(outcome: .rolledBack, bodyError: bodyError, rollbackError: error)
        }
    }

    private func beginTransaction(_ isolation: PostgresIsolation, readOnly: Bool) async throws(PostgresError) {
        try await perform { () async throws(PostgresError) in
            guard try self.live().transactionStatus == .idle else {
                throw PostgresError(.usage, sqlState: "25001", "a transaction is open on this connection already")
            }
            let access = readOnly ? " READ ONLY" : ""
            _ = try await self.command("BEGIN ISOLATION LEVEL \(isolation.rawValue)\(access)")
        }
    }

    private func commitTransaction() async throws(PostgresError) {
        let tag = try await perform(shielded: true) { () async throws(PostgresError) in
            try await self.command("COMMIT")
        }
        // The server answers ROLLBACK to a COMMIT when a statement had failed before.
        guard tag == "COMMIT" else {
            throw PostgresError(
                .transaction, sqlState: "25P02", "the transaction was rolled back: a statement in it had failed")
        }
    }

    private func rollBackTransaction() async throws(PostgresError) {
        _ = try await perform(shielded: true) { () async throws(PostgresError) in
            try await self.command("ROLLBACK")
        }
    }
}

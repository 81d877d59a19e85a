extension PostgresConnection {
    /// Runs one statement, prepared on its first use on this connection.
    package func query(
        _ sql: String, _ parameters: [PostgresValue] = []
    ) async throws(PostgresError) -> PostgresRows {
        let encoded = try EncodedParameters(parameters)
        let key = try StatementCache.Key(checked: sql, types: encoded.types)
        let table = try await perform { () async throws(PostgresError) in try await self.run(key, encoded) }
        return PostgresRows(table: table)
    }

    /// - Returns: how many rows the statement inserted, updated, deleted or selected.
    @discardableResult
    package func execute(_ sql: String, _ parameters: [PostgresValue] = []) async throws(PostgresError) -> Int {
        try await query(sql, parameters).affectedRows
    }

    /// Runs one or several statements without parameters; all in one transaction unless they say otherwise.
    package func simple(_ sql: String) async throws(PostgresError) {
        try sql.checkForNUL()
        _ = try await perform { () async throws(PostgresError) in try await self.command(sql) }
    }

    /// - Returns: the last statement's command tag.
    func command(_ sql: String) async throws(PostgresError) -> String {
        let libpq = try live()
        guard libpq.send(simple: sql) else { throw refusal(libpq) }
        return try await collect(messages: .ofStoredData) { $0.commandTag } ?? ""
    }

    private func run(_ key: StatementCache.Key, _ parameters: EncodedParameters) async throws(PostgresError)
        -> ResultTable
    {
        do throws(PostgresError) {
            return try await runPrepared(key, parameters)
        } catch {
            guard error.meansStaleStatement, let libpq else { throw error }
            _ = statements.remove(key)
            // In a transaction the failure has spoilt it; outside, nothing has happened yet.
            guard libpq.transactionStatus == .idle else { throw error }
            return try await runPrepared(key, parameters)
        }
    }

    private func runPrepared(
        _ key: StatementCache.Key, _ parameters: EncodedParameters
    ) async throws(PostgresError) -> ResultTable {
        let entry = try await prepare(key)
        let libpq = try live()
        guard libpq.send(prepared: entry.name, parameters) else { throw refusal(libpq) }
        let table = try await collect(messages: parameters.messages) { $0.table(known: entry.columns) }
        if entry.columns == nil, let table, !table.columns.isEmpty { statements.remember(table.columns, for: key) }
        return table ?? .empty
    }

    private func prepare(_ key: StatementCache.Key) async throws(PostgresError) -> StatementCache.Entry {
        if let entry = statements.lookUp(key) { return entry }
        let libpq = try live()
        // In a failed transaction nothing can be deallocated, and nothing will be prepared either.
        if libpq.transactionStatus != .failed { try await deallocate(statements.makeRoom(for: 1)) }
        let name = statements.makeName()
        guard libpq.send(prepare: name, key.sql, types: key.types) else { throw refusal(libpq) }
        try await collect(messages: .ofSQLAlone) { _ in }
        return statements.insert(key, name: name)
    }

    func deallocate(_ names: [String]) async throws(PostgresError) {
        guard !names.isEmpty else { return }
        _ = try await command(names.map { "DEALLOCATE \($0)" }.joined(separator: ";"))
    }

    /// Drains the results of one statement, or throws the first error among them.
    /// - Returns: what `read` made of the last result.
    @discardableResult
    func collect<Value>(
        messages: MessageSource, _ read: (LibpqResult) -> Value
    ) async throws(PostgresError) -> Value? {
        var failure: PostgresError?
        var value: Value?
        while let result = try await nextResult(after: failure) {
            switch result.status {
            case .rows, .command: value = read(result)
            case .error: failure = failure ?? result.error(messages)
            case .copyIn:
                failure = failure ?? PostgresError(.usage, "COPY FROM STDIN belongs to copyIn")
                _ = try live().putCopyEnd(failure: "not expected here")
            case .copyOut, .skipped, .sync, .other:
                throw lose(PostgresError(.usage, "the statement answers in a way that this call does not read"))
            }
        }
        if let failure { throw failure }
        return value
    }
}

extension StatementCache.Key {
    init(checked sql: String, types: [UInt32]) throws(PostgresError) {
        try sql.checkForNUL()
        self.init(sql: sql, types: types)
    }
}

extension String {
    func checkForNUL() throws(PostgresError) {
        if utf8.contains(0) { throw PostgresError(.usage, sqlState: "22021", "the SQL contains the NUL character") }
    }
}

extension PostgresError {
    /// The prepared statement is gone (26000), or would return other columns than when it was prepared.
    var meansStaleStatement: Bool {
        sqlState == "26000" || (sqlState == "0A000" && fields?.routine == "RevalidateCachedQuery")
    }
}

extension PostgresConnection {
    /// Hands over what a `COPY … TO STDOUT` yields, one row (CSV: one line) at a time, in the caller's isolation.
    ///
    /// `each` must not use this connection: it is taken until the COPY has ended. When it throws, the COPY is cancelled
    /// on the server and the error rethrown.
    /// - Returns: how many rows were copied.
    @discardableResult
    package nonisolated func copyOut(
        _ sql: String, _ each: (ArraySlice<UInt8>) async throws -> Void
    ) async throws -> Int {
        let cancellation = try await beginCopy(sql, expecting: .copyOut)
        return try await withTaskCancellationHandler {
            do {
                while let rows = try await nextCopiedRows() {
                    var start = 0
                    for end in rows.ends {
                        try await each(rows.bytes[start..<end])
                        start = end
                    }
                }
            } catch {
                cancellation.cancel()
                _ = await endCopyOut(cancellation)
                throw error
            }
            return try await endCopyOut(cancellation).get()
        } onCancel: {
            cancellation.cancel()
        }
    }

    /// Hands over the rows of a query as ``copyOut(_:_:)`` does, in binary form: nothing is written as text on the way.
    @discardableResult
    package nonisolated func copyOutBinary(
        _ query: String, _ each: (inout BinaryRow) async throws -> Void
    ) async throws -> Int {
        try await copyOut("COPY (\(query)) TO STDOUT (FORMAT binary)") { message in
            guard var row = try BinaryRow(message) else { return }
            try await each(&row)
        }
    }

    /// Starts a COPY and keeps the turn for it.
    func beginCopy(
        _ sql: String, expecting status: LibpqResult.Status
    ) async throws(PostgresError) -> Cancellation {
        try sql.checkForNUL()
        let cancellation = try await begin()
        let result = await withTaskCancellationHandler {
            await attempt(cancellation) { () async throws(PostgresError) in
                try await self.startCopy(sql, expecting: status)
            }
        } onCancel: {
            cancellation.cancel()
        }
        if case .success = result { return cancellation }
        try await end(cancellation, result).get()
        return cancellation
    }

    private func startCopy(_ sql: String, expecting status: LibpqResult.Status) async throws(PostgresError) {
        let libpq = try live()
        guard libpq.send(simple: sql) else { throw refusal(libpq) }
        guard let result = try await nextResult() else {
            throw lose(PostgresError(.usage, "the statement is no COPY"))
        }
        if result.status == status { return }
        let failure =
            result.status == .error
            ? result.error(.ofStoredData) : PostgresError(.usage, "the statement is no COPY of this direction")
        if result.status == .copyIn { _ = libpq.putCopyEnd(failure: "not expected here") }
        if result.status == .copyOut { throw lose(failure) }
        do throws(PostgresError) {
            try await collect(messages: .ofStoredData) { _ in }
        } catch {
            // The COPY given up is an error of the server's that our own explains better.
            if error.kind != .server { throw error }
        }
        throw failure
    }

    /// Rows, one behind the other.
    private struct CopiedRows {
        var bytes: [UInt8] = []
        var ends: [Int] = []

        static let enough = 1 << 18
    }

    /// What has arrived, at least one row; `nil` at the end, after which the results must be drained.
    private func nextCopiedRows() async throws(PostgresError) -> CopiedRows? {
        let libpq = try live()
        var rows = CopiedRows()
        while rows.bytes.count < CopiedRows.enough {
            switch libpq.getCopyData(into: &rows.bytes) {
            case .row:
                rows.ends.append(rows.bytes.count)
            case .wait:
                if !rows.ends.isEmpty { return rows }
                _ = try await waitForSocket(libpq, .readable)
                guard libpq.consumeInput() else { throw loss() }
            case .end, .failed:
                return rows.ends.isEmpty ? nil : rows
            }
        }
        return rows
    }

    private func endCopyOut(_ cancellation: Cancellation) async -> Result<Int, PostgresError> {
        let result: Result<Int, PostgresError>
        do throws(PostgresError) {
            while try await nextCopiedRows() != nil {}
            result = .success(try await collect(messages: .ofStoredData) { $0.table().affectedRows } ?? 0)
        } catch {
            result = .failure(error)
        }
        return await end(cancellation, result)
    }
}

extension PostgresConnection {
    /// Sends `chunks`, cut anywhere, to a `COPY … FROM STDIN`. An error of the sequence gives the whole COPY up.
    /// - Returns: how many rows were copied.
    @discardableResult
    package nonisolated func copyIn<Chunks: AsyncSequence>(
        _ sql: String, _ chunks: Chunks
    ) async throws -> Int where Chunks.Element == [UInt8] {
        try await copyIn(sql) { buffer in
            for try await chunk in chunks { try await buffer.append(chunk) }
        }
    }

    @discardableResult
    package nonisolated func copyIn(_ sql: String, _ chunks: some Sequence<[UInt8]>) async throws -> Int {
        try await copyIn(sql) { buffer in
            for chunk in chunks { try await buffer.append(chunk) }
        }
    }

    private nonisolated func copyIn(
        _ sql: String, feed: (inout CopyBuffer) async throws -> Void
    ) async throws -> Int {
        let cancellation = try await beginCopy(sql, expecting: .copyIn)
        return try await withTaskCancellationHandler {
            do {
                var buffer = CopyBuffer(connection: self)
                try await feed(&buffer)
                try await buffer.send()
            } catch {
                let failure = await endCopyIn(cancellation, givingUp: true)
                // The server's refusal is the cause of ours.
                throw error is CopyRefused ? failure.failure ?? PostgresError(.connection, "COPY ended early") : error
            }
            return try await endCopyIn(cancellation, givingUp: false).get()
        } onCancel: {
            cancellation.cancel()
        }
    }

    func put(_ bytes: [UInt8]) async throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let libpq = try live()
            let part = rest.prefix(1 << 20)
            switch libpq.putCopyData(part) {
            case .refused: throw CopyRefused()
            case .taken: rest = rest.dropFirst(part.count)
            case .full: break
            }
            guard try await flush() else { throw CopyRefused() }
            let hasAnswer = !SocketWait.poll(libpq.socket, for: .readable, milliseconds: 0).isEmpty
            if hasAnswer, !libpq.consumeInput() { throw CopyRefused() }
        }
    }

    private func endCopyIn(_ cancellation: Cancellation, givingUp: Bool) async -> Result<Int, PostgresError> {
        let result: Result<Int, PostgresError>
        do throws(PostgresError) {
            result = .success(try await finishCopyIn(givingUp: givingUp))
        } catch {
            result = .failure(error)
        }
        return await end(cancellation, result)
    }

    private func finishCopyIn(givingUp: Bool) async throws(PostgresError) -> Int {
        let libpq = try live()
        while libpq.putCopyEnd(failure: givingUp ? "the sender gave up" : nil) == .full {
            guard try await flush() else { throw loss() }
        }
        return try await collect(messages: .ofParameters) { $0.table().affectedRows } ?? 0
    }
}

/// The server ended the COPY; its own error says why.
struct CopyRefused: Error {}

/// Gathers small chunks, so that not every row enters the actor.
struct CopyBuffer {
    let connection: PostgresConnection
    private var bytes: [UInt8] = []

    init(connection: PostgresConnection) {
        self.connection = connection
    }

    mutating func append(_ chunk: [UInt8]) async throws {
        bytes.append(contentsOf: chunk)
        if bytes.count >= 1 << 16 { try await send() }
    }

    mutating func send() async throws {
        if Task.isCancelled { throw PostgresError(.cancelled, sqlState: "57014", "the task was cancelled") }
        try await connection.put(bytes)
        bytes.removeAll(keepingCapacity: true)
    }
}

extension Result {
    var failure: Failure? {
        if case .failure(let error) = self { error } else { nil }
    }
}

import Dispatch

extension PostgresConnection {
    /// How long the private thread itself waits before it leaves the waiting to a dispatch source, in milliseconds.
    /// Most answers come sooner, and a dispatch source costs more than they take.
    private static let shortWait: Int32 = 2

    /// - Returns: what the socket is ready for; empty when `deadline` has passed.
    func waitForSocket(
        _ libpq: LibpqConnection, _ events: SocketEvents, deadline: DispatchTime? = nil
    ) async throws(PostgresError) -> SocketEvents {
        try checkInterruption()
        let socket = libpq.socket
        guard socket >= 0 else { return events }
        let soon = SocketWait.poll(socket, for: events, milliseconds: Self.shortWait)
        if !soon.isEmpty { return soon }
        let wait = SocketWait(queue: executor.queue)
        self.wait = wait
        let ready = await withCheckedContinuation { continuation in
            wait.start(socket, for: events, deadline: deadline, continuation)
        }
        self.wait = nil
        try checkInterruption()
        return ready
    }

    private func checkInterruption() throws(PostgresError) {
        switch interruption {
        case nil: return
        case .cancelled: throw PostgresError(.cancelled, sqlState: "57014", "the task was cancelled")
        case .closing: throw lose(PostgresError(.closed, sqlState: "08003", "the connection was closed meanwhile"))
        case .abandoned:
            throw lose(PostgresError(.cancelled, sqlState: "57014", "the server did not answer a cancel in time"))
        }
    }

    /// Sends what is buffered.
    /// - Returns: false when the connection is lost.
    func flush() async throws(PostgresError) -> Bool {
        while true {
            let libpq = try live()
            switch libpq.flush() {
            case .done: return true
            case .failed: return false
            case .more:
                // The server may have to be read before it takes more.
                let ready = try await waitForSocket(libpq, [.readable, .writable])
                if ready.contains(.readable), !libpq.consumeInput() { return false }
            }
        }
    }

    /// `nextResult`, where an error before explains the loss of the connection better than what libpq says of it.
    func nextResult(after failure: PostgresError?) async throws(PostgresError) -> LibpqResult? {
        do throws(PostgresError) {
            return try await nextResult()
        } catch {
            throw failure?.with(kind: error.kind) ?? error
        }
    }

    /// The next result, `nil` when the statement has no more.
    func nextResult() async throws(PostgresError) -> LibpqResult? {
        guard try await flush() else { throw loss() }
        let libpq = try live()
        while libpq.isBusy {
            _ = try await waitForSocket(libpq, .readable)
            guard libpq.consumeInput() else { throw loss() }
        }
        return libpq.nextResult()
    }

    /// Closes the lost connection; the server's last words explain it, where there are any.
    func loss() -> PostgresError {
        guard let libpq else { return .connectionClosed }
        var found: PostgresError?
        while found == nil, let result = libpq.nextResult() {
            if result.status == .error { found = result.error(.ofParameters).with(kind: .connection) }
            if result.status == .copyIn || result.status == .copyOut { break }
        }
        return lose(found ?? PostgresError(.connection, sqlState: "08006", libpq.errorMessage.onOneLine))
    }

    /// What to throw when libpq did not take a statement.
    func refusal(_ libpq: LibpqConnection) -> PostgresError {
        if libpq.isBad { return loss() }
        return PostgresError(.usage, libpq.errorMessage.onOneLine)
    }
}

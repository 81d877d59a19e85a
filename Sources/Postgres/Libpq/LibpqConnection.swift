import CLibpq

/// A `PGconn`, finished with its owner. Every call is one libpq function that does not wait for the network.
///
/// Not thread-safe: it lives inside one actor.
@safe
final class LibpqConnection {
    let pointer: OpaquePointer

    private init(_ pointer: OpaquePointer) {
        unsafe self.pointer = unsafe pointer
    }

    deinit {
        unsafe PQfinish(pointer)
    }

    /// May look up a host's name, which takes its time.
    static func start(_ keywords: [(String, String)]) throws(PostgresError) -> LibpqConnection {
        guard !keywords.contains(where: { $0.0.utf8.contains(0) || $0.1.utf8.contains(0) }) else {
            throw PostgresError(.usage, "a connection keyword contains the NUL character")
        }
        let names = CStrings(keywords.map(\.0))
        let values = CStrings(keywords.map(\.1))
        let started = unsafe names.withPointers { names in
            unsafe values.withPointers { values in unsafe PQconnectStartParams(names, values, 0) }
        }
        guard let started = unsafe started else { throw PostgresError(.connection, sqlState: "53200", "out of memory") }
        let connection = unsafe LibpqConnection(started)
        // Verbose messages are the only place where libpq 15 shows the SQLSTATE of a refused connection.
        _ = unsafe PQsetErrorVerbosity(started, PQERRORS_VERBOSE)
        unsafe PQsetNoticeProcessor(started, { _, _ in }, nil)
        return connection
    }

    enum Polling {
        case reading, writing, ready, failed
    }

    func pollConnecting() -> Polling {
        switch unsafe PQconnectPoll(pointer) {
        case PGRES_POLLING_READING: .reading
        case PGRES_POLLING_WRITING: .writing
        case PGRES_POLLING_OK: .ready
        default: .failed
        }
    }

    var isBad: Bool { unsafe PQstatus(pointer) == CONNECTION_BAD }

    var socket: Int32 { unsafe PQsocket(pointer) }

    var backendProcess: Int32 { unsafe PQbackendPID(pointer) }

    var errorMessage: String {
        guard let message = unsafe PQerrorMessage(pointer) else { return "" }
        return unsafe String(cString: message)
    }

    func setNonblocking() -> Bool { unsafe PQsetnonblocking(pointer, 1) == 0 }

    enum TransactionStatus {
        case idle, active, open, failed, unknown
    }

    var transactionStatus: TransactionStatus {
        switch unsafe PQtransactionStatus(pointer) {
        case PQTRANS_IDLE: .idle
        case PQTRANS_ACTIVE: .active
        case PQTRANS_INTRANS: .open
        case PQTRANS_INERROR: .failed
        default: .unknown
        }
    }

    enum Flush {
        case done, more, failed
    }

    func flush() -> Flush {
        switch unsafe PQflush(pointer) {
        case 0: .done
        case 1: .more
        default: .failed
        }
    }

    /// False when the connection is lost.
    func consumeInput() -> Bool { unsafe PQconsumeInput(pointer) == 1 }

    /// Whether `nextResult` would have to wait.
    var isBusy: Bool { unsafe PQisBusy(pointer) == 1 }

    func nextResult() -> LibpqResult? {
        guard let result = unsafe PQgetResult(pointer) else { return nil }
        return unsafe LibpqResult(result)
    }

    /// A notification that has arrived: its channel and its payload.
    func nextNotification() -> (channel: String, payload: String)? {
        guard let notification = unsafe PQnotifies(pointer) else { return nil }
        defer { unsafe PQfreemem(notification) }
        return unsafe (String(cString: notification.pointee.relname), String(cString: notification.pointee.extra))
    }

    func makeCancelHandle() -> CancelHandle? {
        guard let cancel = unsafe PQgetCancel(pointer) else { return nil }
        return unsafe CancelHandle(cancel)
    }
}

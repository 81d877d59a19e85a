package import Logging

/// One session with the server.
///
/// An actor on a serial executor of its own, so that libpq is never called from two threads and waiting holds no thread
/// of the shared pool. Operations called at the same time run one after another in the order of the calls. A cancelled
/// task cancels its statement on the server; the operation returns only when that has come to rest.
package actor PostgresConnection {
    nonisolated let executor: QueueExecutor
    nonisolated let status = ConnectionStatus()
    nonisolated let logger: Logger
    let cancellationGrace: Duration
    var libpq: LibpqConnection?
    var cancelHandle: CancelHandle?
    var statements: StatementCache
    let turn = Turn()
    /// Tells the operations of this connection apart.
    var operation = 0
    var wait: SocketWait?
    var interruption: Interruption?
    private(set) var isClosing = false

    package nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    /// Why an operation that waits for the socket is told to stop.
    enum Interruption {
        case cancelled, closing, abandoned
    }

    private init(_ configuration: PostgresConfiguration, logger: Logger) {
        self.logger = logger
        executor = QueueExecutor(label: "koza.postgres.connection")
        statements = StatementCache(capacity: configuration.statementCacheCapacity)
        cancellationGrace = configuration.cancellationGrace
    }

    /// Connects, or throws an error of kind `connection`, `timeout` or `cancelled`.
    package static func connect(
        _ configuration: PostgresConfiguration, logger: Logger = Logger(label: "koza.postgres")
    ) async throws(PostgresError) -> PostgresConnection {
        let connection = PostgresConnection(configuration, logger: logger)
        try await connection.open(configuration)
        return connection
    }

    /// Ends the session. What is under way on it fails with kind `closed`.
    package func close() async {
        isClosing = true
        interrupt(.closing)
        await turn.take()
        status.close()
        libpq = nil
        cancelHandle = nil
        turn.give()
    }

    /// The server's process that serves this session.
    package var backendProcess: Int32? { libpq?.backendProcess }

    package nonisolated var isClosed: Bool { status.descriptor < 0 }

    func live() throws(PostgresError) -> LibpqConnection {
        guard let libpq else { throw .connectionClosed }
        return libpq
    }

    /// Finishes the connection because nothing more can be expected from it.
    func lose(_ error: PostgresError) -> PostgresError {
        if libpq != nil { logger.debug("connection given up", metadata: ["error": "\(error)"]) }
        status.close()
        libpq = nil
        cancelHandle = nil
        return error
    }

    func interrupt(_ reason: Interruption, operation number: Int? = nil) {
        guard turn.isTaken, number == nil || number == operation else { return }
        interruption = reason
        wait?.stop()
    }
}

extension PostgresError {
    static var connectionClosed: PostgresError {
        PostgresError(.closed, sqlState: "08003", "the connection is closed")
    }
}

import Glibc
import Postgres
import TestKit
import Testing

@Suite("Connecting")
struct ConnectingTests {
    @Test("A refusal by the server carries its SQLSTATE")
    func refusedByServer() async throws {
        try await withTestDatabase { database in
            var configuration = try database.configuration
            configuration.database = "no such database"
            let wrong = configuration
            let error = try await refusal { _ = try await PostgresConnection.connect(wrong) }
            #expect(error.kind == .connection)
            #expect(error.sqlState == "3D000")
        }
    }

    @Test("Where nobody listens the error is of class 08")
    func nobodyListens() async throws {
        let configuration = PostgresConfiguration(host: "/nowhere", user: "u", password: "geheim", database: "d")
        let error = try await refusal { _ = try await PostgresConnection.connect(configuration) }
        #expect(error.kind == .connection)
        #expect(error.sqlState == "08001")
        #expect(!"\(error)".contains("geheim"))
    }

    @Test("A server that accepts and says nothing is given up after the time allowed")
    func silentServer() async throws {
        let server = try SilentServer()
        var configuration = PostgresConfiguration(host: "127.0.0.1", port: server.port, user: "u", database: "d")
        configuration.connectTimeout = .milliseconds(200)
        let silent = configuration
        let error = try await refusal { _ = try await PostgresConnection.connect(silent) }
        #expect(error.kind == .timeout)
    }

    @Test("Cancelling the task ends the connecting at once")
    func cancelledWhileConnecting() async throws {
        let server = try SilentServer()
        let configuration = PostgresConfiguration(host: "127.0.0.1", port: server.port, user: "u", database: "d")
        let task = Task { try await PostgresConnection.connect(configuration) }
        try await poll("a connection attempt") { server.hasCaller }
        task.cancel()
        let error = try await refusal { _ = try await task.value }
        #expect(error.kind == .cancelled)
    }

    @Test("A closed connection refuses, and closing twice is nothing")
    func closed() async throws {
        try await withConnection { connection in
            await connection.close()
            await connection.close()
            #expect(connection.isClosed)
            let error = try await refusal { _ = try await connection.query("SELECT 1") }
            #expect(error.kind == .closed)
        }
    }

    @Test("Closing ends what is under way")
    func closingWhileBusy() async throws {
        try await withTestDatabase { database in
            let connection = try await PostgresConnection.connect(database.configuration)
            let witness = try await PostgresConnection.connect(database.configuration)
            let task = Task { try await connection.query("SELECT pg_sleep(60)") }
            try await witness.waitUntilServerRuns("pg_sleep")
            await connection.close()
            let error = try await refusal { _ = try await task.value }
            #expect(error.kind == .closed)
            await witness.close()
        }
    }
}

/// Listens, and never accepts or answers.
struct SilentServer: ~Copyable {
    private let socket: Int32
    let port: Int

    struct Failure: Error {}

    init() throws {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(socket, address, length) == 0 && listen(socket, 8) == 0
                    && getsockname(socket, address, &length) == 0
            }
        }
        guard bound else { throw Failure() }
        self.socket = socket
        port = Int(UInt16(bigEndian: address.sin_port))
    }

    deinit { close(socket) }

    /// Somebody is in the queue of those who want to be accepted.
    var hasCaller: Bool {
        var entry = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        return Glibc.poll(&entry, 1, 0) == 1
    }
}

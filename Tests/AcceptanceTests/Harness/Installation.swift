import Foundation
import Glibc
import Synchronization
import TestKit

/// The service as it is installed: a database, `koza serve` and `koza work`, each a process of its own.
final class Installation: Sendable {
    let databaseURL: String
    let http: HTTPClient
    private let server = Mutex<RunningProgram?>(nil)
    private let worker = Mutex<RunningProgram?>(nil)
    /// Over that of every installation.
    private let environment: [String: String]

    /// A new database with the service upon it, ready to take requests.
    static func start(databaseURL: String? = nil, environment: [String: String] = [:]) async throws -> Installation {
        let url: String
        if let databaseURL {
            url = databaseURL
            try await Self.migrate(url)
        } else {
            url = try await TestDatabase.create(template: "koza") { try await Self.migrate($0) }.url
        }
        let installation = Installation(
            databaseURL: url, port: try freeLoopbackPort(), environment: environment)
        try await installation.startWorker()
        try await installation.startServer()
        return installation
    }

    private init(databaseURL: String, port: Int, environment: [String: String]) {
        self.databaseURL = databaseURL
        self.environment = environment
        http = HTTPClient(port: port)
    }

    /// Of tests alone.
    static let checkpointKey = "PRIVATE+KEY+koza.test/log+68fd7c00+ARkVyeLDJalWwRvi9oVKei+sjAx4mxP4Mmz4mr29WOUl"
    static let publicKey = "koza.test/log+68fd7c00+AWSag98RKLUlXxQIH6egCAPLd533aMvB1EARAKF385qX"

    static let masterKey = String(repeating: "c0de", count: 16)
    static let secret = String(repeating: "5eed", count: 16)

    static func environment(databaseURL: String) -> [String: String?] {
        [
            "KOZA_DATABASE_URL": databaseURL, "KOZA_MODE": "sandbox", "KOZA_SECRET": secret,
            "KOZA_CHECKPOINT_KEY": checkpointKey, "KOZA_MASTER_KEY": masterKey, "KOZA_LOG_LEVEL": "warning",
        ]
    }

    private static func migrate(_ url: String) async throws {
        let (exit, lines) = try await run(["migrate"], databaseURL: url)
        guard exit == .code(0) else { throw Failure(description: lines.joined(separator: "\n")) }
    }

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Runs a subcommand to its end.
    static func run(_ arguments: [String], databaseURL: String) async throws -> (exit: ProgramExit, lines: [String]) {
        let program = try await RunningProgram.start(
            BuiltProduct.path(), arguments, environment: environment(databaseURL: databaseURL))
        let exit = try await program.end(within: .seconds(120))
        return (exit, program.lines)
    }

    /// - Parameter login: a role of the database to connect as, where it is not the owner.
    func startServer(as login: String? = nil) async throws {
        let program = try await RunningProgram.start(
            BuiltProduct.path(), ["serve", "--port", "\(http.port)"],
            environment: Self.environment(databaseURL: databaseURL + (login.map { "&user=\($0)" } ?? ""))
                .merging(environment) { $1 })
        server.withLock { $0 = program }
        try await poll("the server on port \(http.port)", within: .seconds(120)) {
            if let exit = program.exit {
                throw Failure(description: "koza serve ended (\(exit)):\n\(program.lines.joined(separator: "\n"))")
            }
            return try await isReady
        }
    }

    func startWorker() async throws {
        let program = try await start("work")
        worker.withLock { $0 = program }
    }

    private var isReady: Bool {
        get async throws {
            do {
                return try await http.get("/health/ready").status == 200
            } catch is SocketError {
                return false
            } catch is HTTPClientError {
                return false
            }
        }
    }

    private func start(_ arguments: String...) async throws -> RunningProgram {
        try await RunningProgram.start(
            BuiltProduct.path(), arguments,
            environment: Self.environment(databaseURL: databaseURL).merging(environment) { $1 })
    }

    var serverProgram: RunningProgram? { server.withLock(\.self) }
    var workerProgram: RunningProgram? { worker.withLock(\.self) }

    func stopWorker() async throws {
        try await workerProgram?.stop()
        worker.withLock { $0 = nil }
    }

    /// As a power cut would: without a chance to end anything.
    func killServer() async throws {
        serverProgram?.send(signal: SIGKILL)
        try await serverProgram?.end()
    }

    func killWorker() async throws {
        workerProgram?.send(signal: SIGKILL)
        try await workerProgram?.end()
    }

    func stop() async throws {
        try await workerProgram?.stop()
        try await serverProgram?.stop()
    }
}

/// Runs `body` with an installation of its own, since the sandbox's clock only goes forward.
func withInstallation<Result>(_ body: (Installation) async throws -> Result) async throws -> Result {
    let installation = try await Installation.start()
    do {
        let result = try await body(installation)
        try await installation.stop()
        return result
    } catch {
        try? await installation.stop()
        throw error
    }
}

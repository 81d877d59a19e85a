import Glibc
import TestKit

/// `koza work` as a process of its own on a world's database.
enum WorkerProcess {
    static func start(_ world: World, lease: Int = 1) async throws -> RunningProgram {
        let program = try await RunningProgram.start(
            BuiltProduct.path(), ["work", "--workers", "2", "--lease", "\(lease)"],
            environment: [
                "KOZA_DATABASE_URL": world.database.url, "KOZA_SECRET": String(repeating: "5eed", count: 16),
                "KOZA_MASTER_KEY": String(repeating: "c0de", count: 16), "KOZA_LOG_LEVEL": "warning",
            ])
        _ = try await program.line(containing: "working")
        return program
    }
}

extension RunningProgram {
    func killAndWait() async throws {
        send(signal: SIGKILL)
        try await end()
    }
}

import Glibc
import LocalPostgres
import Synchronization
import TestKit

/// Kills the server, the worker and PostgreSQL's own processes at random, and starts again what does not by itself.
struct CrashingService: Sendable {
    let installation: Installation
    let cluster: LocalCluster

    enum Blow: CaseIterable { case server, worker, backend, connections }

    func crash(rounds: Int, seed: UInt64) async throws -> [Blow] {
        var random = SeededRandom(seed: seed)
        var blows: [Blow] = []
        while blows.count < rounds {
            let blow =
                blows.count < Blow.allCases.count
                ? Blow.allCases[blows.count] : Blow.allCases.randomElement(using: &random) ?? .server
            try await strike(blow, &random)
            blows.append(blow)
            try await Task.sleep(for: .milliseconds(Int.random(in: 300...1500, using: &random)))
        }
        return blows
    }

    private func strike(_ blow: Blow, _ random: inout SeededRandom) async throws {
        switch blow {
        case .server:
            try await installation.killServer()
            try await installation.startServer()
        case .worker:
            try await installation.killWorker()
            try await installation.startWorker()
        case .backend:
            // PostgreSQL answers the death of one of its processes by ending all of them and recovering.
            guard let victim = try await backends().randomElement(using: &random) else { return }
            kill(victim, SIGKILL)
        case .connections:
            _ = try? await Psql.query(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'koza-%'",
                url: cluster.url)
        }
    }

    private func backends() async throws -> [Int32] {
        let rows = try? await Psql.query(
            "SELECT pid FROM pg_stat_activity WHERE application_name LIKE 'koza-%'", url: cluster.url)
        return (rows ?? "").split(separator: "\n").compactMap { Int32($0) }
    }
}

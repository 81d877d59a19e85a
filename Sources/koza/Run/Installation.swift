import Foundation
import LocalPostgres
import Logging
import Subprocess
import SystemPackage

/// Everything `koza run` keeps running, and in what order.
struct Installation: Sendable {
    let folder: DataFolder
    let port: Int
    let loadsDemonstration: Bool
    /// A database that somebody else runs; otherwise the installation runs its own.
    let externalURL: String?
    let stop: StopSignal
    let logger: Logger

    struct MigrationFailed: Error, CustomStringConvertible {
        let description: String
    }

    /// Starts all, says when it is ready, and stops all in reverse order when the wish to stop comes.
    func run() async throws {
        do {
            try await withDatabase { url in
                try await migrate(url)
                try await kept(url, "work").keeping {
                    try await kept(url, "serve", "--port", "\(port)").keeping {
                        try await welcome(url)
                        await stop.wait()
                        report("stopping")
                    }
                }
            }
        } catch is StopSignal.Stopped {
            report("stopped before it was ready")
        }
    }

    private func withDatabase(_ body: (_ url: String) async throws -> Void) async throws {
        if let externalURL { return try await body(externalURL) }
        let cluster = folder.cluster(logger: logger)
        report("starting the database in \(cluster.folder)")
        let keeper = Keeper(name: "the database server", stop: stop) { isUp in
            try await cluster.withServer { _ in
                isUp()
                while true { try await Task.sleep(for: .seconds(3600)) }
            }
        }
        try await keeper.keeping { try await body(cluster.url) }
    }

    private func migrate(_ url: String) async throws {
        report("bringing the database up to date")
        let status = try await stop.interrupting { try await subcommand(url, ["migrate"]).run() }
        guard status.isSuccess else { throw MigrationFailed(description: "koza migrate ended with \(status)") }
    }

    private func welcome(_ url: String) async throws {
        report("starting the service")
        try await stop.interrupting { try await Readiness.wait(port: port) }
        if loadsDemonstration { try await loadDemonstration(url) }
        report("ready http://127.0.0.1:\(port)")
    }

    /// On the first start alone; one that failed or was interrupted is taken up again at the next start.
    private func loadDemonstration(_ url: String) async throws {
        let mark = folder.demonstrationMark.string
        guard !FileManager.default.fileExists(atPath: mark) else { return }
        report("loading the demonstration season (http://127.0.0.1:\(port) answers already)")
        let status = try await stop.interrupting { try await subcommand(url, ["demo"]).run() }
        guard status.isSuccess else { return complain("the demonstration season was not loaded: \(status)") }
        try Data().write(to: URL(filePath: mark))
    }

    private func kept(_ url: String, _ arguments: String...) -> Keeper {
        let subcommand = subcommand(url, arguments)
        return Keeper(name: "koza \(subcommand.name)", stop: stop) { isUp in
            isUp()
            return "\(try await subcommand.run())"
        }
    }

    private func subcommand(_ url: String, _ arguments: [String]) -> Subcommand {
        let inherited = ProcessInfo.processInfo.environment
        return Subcommand(
            arguments: arguments,
            environment: [
                "KOZA_CHECKPOINT_KEY_FILE": inherited["KOZA_CHECKPOINT_KEY_FILE"] ?? folder.checkpointKeyFile.string,
                "KOZA_DATABASE_URL": url,
                "KOZA_MODE": inherited["KOZA_MODE"] ?? "sandbox",
                "KOZA_SECRET_FILE": inherited["KOZA_SECRET_FILE"] ?? folder.secretFile.string,
                "KOZA_MASTER_KEY_FILE": inherited["KOZA_MASTER_KEY_FILE"] ?? folder.masterKeyFile.string,
                "KOZA_ESIGNATURE_AUTHORITY_FILE": inherited["KOZA_ESIGNATURE_AUTHORITY_FILE"]
                    ?? folder.signatureAuthorityFile.string,
                "KOZA_URL": "http://127.0.0.1:\(port)",
            ])
    }
}

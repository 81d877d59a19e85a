import Application
import ArgumentParser
import EventStore
import Foundation
import Logging
import Postgres

struct RotateMasterKey: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate", abstract: "Wrap every data key under a new master key; the data stays as it is.",
        discussion: """
            Puts a new key in front of the file and leaves the old ones in it, so that running processes go on; \
            “koza vault retire” drops those. With KOZA_MASTER_KEY the new key is to be put in front by hand first.
            """)

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    private struct Outcome: Encodable {
        let masterKey: String
        let rewrapped: Int
    }

    func run() async throws {
        if let file = MasterKeyFile.inUse(database.folder) { try file.write([.random()] + file.read()) }
        let outcome = try await database.withSystem(process: "vault") { system in
            let rewrapped = try await system.services.subjects.vault.rewrap()
            return Outcome(masterKey: try system.settings.masters.current().id, rewrapped: rewrapped)
        }
        try output.write(outcome) {
            "\(outcome.rewrapped) data keys are wrapped under master key \(outcome.masterKey) now"
        }
    }
}

struct RetireMasterKeys: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retire", abstract: "Drop every master key but the current one.",
        discussion: "What older backups hold of erased people cannot be opened any more once the old keys are gone.")

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let current = try await database.withSystem(process: "vault") { system in
            try await system.services.subjects.vault.retire()
            return try system.settings.masters.current()
        }
        try MasterKeyFile.inUse(database.folder)?.write([current])
        try output.write([current.id]) { "master key \(current.id) is the only one now" }
    }
}

extension MasterKeyFile {
    /// `nil` where the environment gives the keys themselves.
    static func inUse(_ folder: DataFolder) -> MasterKeyFile? {
        let environment = ProcessInfo.processInfo.environment
        return environment["KOZA_MASTER_KEY"].map(\.isEmpty) ?? true ? MasterKeyFile(environment, folder) : nil
    }
}

extension DatabaseOptions {
    /// The whole system, its vault open.
    func withSystem<Result: Sendable>(
        process: String, _ body: @escaping @Sendable (System) async throws -> Result
    ) async throws -> Result {
        try requireDatabase()
        let settings = try Settings(folder: folder)
        return try await withDatabase(logger: Logger(label: "koza.\(process)")) { url in
            let system = try System(url: url, settings: settings, process: process, connections: 4)
            try await system.services.subjects.vault.open()
            let result = try await body(system)
            await system.pool.close()
            return result
        }
    }
}

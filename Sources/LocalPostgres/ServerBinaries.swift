import Subprocess
import SystemPackage

/// The folder that holds `initdb` and `postgres`.
struct ServerBinaries: Equatable {
    /// The major version everything is tested with.
    static let major = 15

    let folder: FilePath

    var initdb: FilePath { folder.appending("initdb") }
    var postgres: FilePath { folder.appending("postgres") }

    /// Debian's folder first, then what `pg_config` says, then the search path.
    static func find(searchPath: String?) async throws(LocalClusterError) -> ServerBinaries {
        var candidates = [FilePath("/usr/lib/postgresql/\(major)/bin")]
        if let configured = await configuredFolder() { candidates.append(configured) }
        candidates += (searchPath ?? "").split(separator: ":").map { FilePath(String($0)) }
        for candidate in candidates {
            let binaries = ServerBinaries(folder: candidate)
            if isExecutable(binaries.initdb), isExecutable(binaries.postgres) { return binaries }
        }
        throw .serverNotInstalled(searched: candidates.map(\.string))
    }

    private static func configuredFolder() async -> FilePath? {
        let result = try? await run(.name("pg_config"), arguments: ["--bindir"], output: .string(limit: 4096))
        guard let result, result.terminationStatus.isSuccess else { return nil }
        let path = result.standardOutput.split(separator: "\n").first.map(String.init) ?? ""
        return path.isEmpty ? nil : FilePath(path)
    }
}

import LocalPostgres
import Logging
import Subprocess
import SystemPackage
import TestKit
import Testing

/// A cluster that is still to be made.
func newCluster(
    in folder: String, database: String = "tried", settings: [String: String] = ["fsync": "off"]
) -> LocalCluster {
    var logger = Logger(label: "local-postgres-tests")
    logger.logLevel = .warning
    return LocalCluster(
        folder: FilePath(folder).appending("postgres"), database: database, settings: settings, logger: logger)
}

/// A cluster that has been made: a copy, since making one takes the better part of a second.
func madeCluster(in folder: TemporaryFolder) async throws -> LocalCluster {
    let cluster = newCluster(in: folder.path)
    let copy = try await run(
        .name("cp"), arguments: ["--archive", try await original.value.folder.string, cluster.folder.string],
        output: .discarded)
    try #require(copy.terminationStatus.isSuccess)
    return cluster
}

private let original = Task {
    let cluster = newCluster(in: try TemporaryFolder().path)
    try await cluster.withServer { _ in }
    return cluster
}

extension LocalCluster {
    @discardableResult
    func psql(_ sql: String) async throws -> String {
        try await Psql.query(sql, url: url)
    }

    var pidFile: FilePath { folder.appending("data/postmaster.pid") }
}

/// Never returns by itself.
func forever() async throws -> Never {
    while true { try await Task.sleep(for: .seconds(3600)) }
}

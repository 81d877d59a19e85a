import Foundation
import Glibc
import LocalPostgres
import SystemPackage
import TestKit
import Testing

@Suite struct `The life of a private cluster` {
    @Test func `data outlives a restart`() async throws {
        let folder = try TemporaryFolder()
        let cluster = try await madeCluster(in: folder)
        _ = try await cluster.withServer { try await $0.psql("CREATE TABLE kept AS SELECT 7 AS x") }
        #expect(cluster.serverProcess == nil)
        let kept = try await cluster.withServer { try await $0.psql("SELECT x FROM kept") }
        #expect(kept == "7")
    }

    @Test func `a server that is killed ends its owner's work and recovers at the next start`() async throws {
        let folder = try TemporaryFolder()
        let cluster = try await madeCluster(in: folder)
        let ended = await #expect(throws: LocalClusterError.self) {
            try await cluster.withServer { cluster in
                try await cluster.psql("CREATE TABLE kept AS SELECT 7 AS x")
                kill(try #require(cluster.serverProcess), SIGKILL)
                try await forever()
            }
        }
        guard case .serverEnded(_, let log) = ended else {
            Issue.record("\(String(describing: ended))")
            return
        }
        #expect(log.contains("ready to accept connections"))
        let kept = try await cluster.withServer { try await $0.psql("SELECT x FROM kept") }
        #expect(kept == "7")
    }

    @Test func `a killed owner leaves no server behind`() async throws {
        let folder = try TemporaryFolder()
        let cluster = try await madeCluster(in: folder)
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String] in
            try await newCluster(in: path).withServer { _ in
                kill(getpid(), SIGKILL)
                try await forever()
            }
        }
        try await poll("the server to go") { cluster.serverProcess == nil }
        #expect(!cluster.isOwned)
        let answer = try await cluster.withServer { try await $0.psql("SELECT 1") }
        #expect(answer == "1")
    }

    @Test func `the number of a dead server that another process now has does not matter`() async throws {
        let folder = try TemporaryFolder()
        let cluster = try await madeCluster(in: folder)
        try await cluster.withServer { _ in }
        let file = cluster.pidFile.string
        let stale = "\(getpid())\n\(cluster.folder.appending("data"))\n1\n5432\n\n\n\nready\n"
        try stale.write(toFile: file, atomically: false, encoding: .utf8)
        let answer = try await cluster.withServer { try await $0.psql("SELECT 1") }
        #expect(answer == "1")
    }

    @Test func `an initialisation that was cut off is begun anew`() async throws {
        let folder = try TemporaryFolder()
        let cluster = try await madeCluster(in: folder)
        try await cluster.withServer { _ in }
        let data = cluster.folder.appending("data").string
        try FileManager.default.moveItem(atPath: data, toPath: "\(data).unfinished")
        let answer = try await cluster.withServer { try await $0.psql("SELECT 1") }
        #expect(answer == "1")
        #expect(!FileManager.default.fileExists(atPath: "\(data).unfinished"))
    }
}

import Foundation
import Glibc
import LocalPostgres
import SystemPackage
import TestKit
import Testing

@Suite struct `Who may have a private cluster` {
    @Test func `a second owner is refused while the first one works on`() async throws {
        let folder = try TemporaryFolder()
        let cluster = try await madeCluster(in: folder)
        try await cluster.withServer { cluster in
            let refusal = await #expect(throws: LocalClusterError.self) { try await cluster.withServer { _ in } }
            #expect(refusal == .inUse(folder: cluster.folder, owner: "process \(getpid())"))
            let answer = try await cluster.psql("SELECT 1")
            #expect(answer == "1")
        }
    }

    @Test func `a guest uses the owner's server, and starts one when there is no owner`() async throws {
        let folder = try TemporaryFolder()
        let cluster = try await madeCluster(in: folder)
        try await cluster.withServer { cluster in
            let owners = cluster.serverProcess
            let guests = try await cluster.withSharedServer { $0.serverProcess }
            #expect(guests == owners)
            let answer = try await cluster.psql("SELECT 1")
            #expect(answer == "1")
        }
        let answer = try await cluster.withSharedServer { try await $0.psql("SELECT 1") }
        #expect(answer == "1")
        #expect(cluster.serverProcess == nil)
    }

    @Test(.enabled(if: geteuid() == 0, "only root's server runs under another account"))
    func `a folder that the server's account may not enter is named`() async throws {
        let folder = try TemporaryFolder()
        let closed = "\(folder.path)/closed"
        try FileManager.default.createDirectory(
            atPath: closed, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        let refusal = await #expect(throws: LocalClusterError.self) {
            try await newCluster(in: "\(closed)/within").withServer { _ in }
        }
        #expect(refusal == .notTraversable(folder: .init(closed), account: "postgres"))
    }

    @Test(.enabled(if: geteuid() == 0, "only root can give a folder away"))
    func `another user's cluster is left alone`() async throws {
        let folder = try TemporaryFolder()
        let cluster = newCluster(in: folder.path)
        try FileManager.default.createDirectory(
            atPath: cluster.folder.string, withIntermediateDirectories: false, attributes: [.ownerAccountID: 65_534])
        let refusal = await #expect(throws: LocalClusterError.self) { try await cluster.withServer { _ in } }
        #expect(refusal == .foreign(folder: cluster.folder))
    }
}

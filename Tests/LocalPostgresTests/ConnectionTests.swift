import Foundation
import LocalPostgres
import SystemPackage
import TestKit
import Testing

@Suite struct `Reaching a private cluster` {
    @Test func `it is durable and off the network unless told otherwise`() async throws {
        let folder = try TemporaryFolder()
        let shown = try await newCluster(in: folder.path, settings: [:]).withServer {
            try await $0.psql("SHOW fsync; SHOW synchronous_commit; SHOW full_page_writes; SHOW listen_addresses")
        }
        #expect(shown == "on\non\non\n")
    }

    @Test func `it has the named database in UTF-8, compared by bytes`() async throws {
        let folder = try TemporaryFolder()
        let row = try await newCluster(in: folder.path).withServer {
            try await $0.psql(
                """
                SELECT current_database(), pg_encoding_to_char(encoding), datcollate, upper('ş')
                FROM pg_database WHERE datname = current_database()
                """)
        }
        #expect(row == "tried|UTF8|C|Ş")
    }

    @Test(arguments: [String(repeating: "uzun-klasör/", count: 12), "pamuk,koza"])
    func `a path that no connection can name is replaced by a short private folder`(path: String) async throws {
        let folder = try TemporaryFolder()
        let cluster = newCluster(in: "\(folder.path)/\(path)")
        #expect(!cluster.socketFolder.starts(with: cluster.folder))
        try await cluster.withServer { cluster in
            let answer = try await cluster.psql("SELECT 1")
            #expect(answer == "1")
            let mode = try FileManager.default.attributesOfItem(atPath: cluster.socketFolder.string)[.posixPermissions]
            #expect(mode as? Int == 0o700)
        }
        #expect(!FileManager.default.fileExists(atPath: cluster.socketFolder.string))
    }

    @Test func `a folder and a database with odd names can be reached`() async throws {
        let folder = try TemporaryFolder()
        let cluster = newCluster(in: "\(folder.path)/pamuk %41 \"koza\"&x=?", database: "ikinci \"el\"")
        let name = try await cluster.withServer { try await Psql.query("SELECT current_database()", url: $0.url) }
        #expect(name == "ikinci \"el\"")
    }
}

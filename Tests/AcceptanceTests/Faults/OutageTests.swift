import Foundation
import LocalPostgres
import Logging
import SystemPackage
import TestKit
import Testing

extension OwnInstallations {
    @Suite("Outages of the database")
    struct OutageTests {
        @Test("While the server is away a lot is answered 503; the same request lands once it is back", .tags(.m11))
        func serverRestarted() async throws {
            let cluster = try Self.makeCluster()
            let scene = try await cluster.withServer { try await Scene.open(on: $0) }
            let body = scene.gin.sondaj(Gin.bales(3))
            do {
                try await scene.expectUnavailable(body, key: "during-the-outage")
                try await cluster.withServer { _ in
                    let lot = try await scene.insist(body, key: "during-the-outage")
                    #expect(scene.gin.sequence(lot) == 2)
                    let next = try await scene.gin.certify(3)
                    #expect(scene.gin.sequence(next) == 3)
                    try await expectNoProblems(scene.installation)
                }
                try await scene.installation.stop()
            } catch {
                try? await scene.installation.stop()
                throw error
            }
        }

        @Test(
            "While the disk is full lots are answered 503 and the rest goes on; with room again all is as it should be",
            .enabled(if: SmallDisk.canBeMounted, "mounting a file system takes an administrator"), .tags(.m11))
        func diskFull() async throws {
            let disk = try await SmallDisk.mount()
            do {
                try await Self.makeCluster().withServer { cluster in
                    let scene = try await Scene.open(on: cluster)
                    do {
                        try await Self.fillAndFree(disk, scene, cluster)
                        try await scene.installation.stop()
                    } catch {
                        try? await scene.installation.stop()
                        throw error
                    }
                }
                try await disk.unmount()
            } catch {
                try? await disk.unmount()
                throw error
            }
        }

        private static func fillAndFree(_ disk: SmallDisk, _ scene: Scene, _ cluster: LocalCluster) async throws {
            try await Psql.query(
                """
                CREATE TABLESPACE small LOCATION '\(disk.folder)';
                ALTER TABLE koza.events SET TABLESPACE small;
                """, url: cluster.url)
            try disk.fill()
            var lots = 1
            var refused: JSON?
            while refused == nil, lots < 200 {
                let body = scene.gin.sondaj(Gin.bales(10))
                let answer = try await scene.gin.present(body, key: "lot-\(lots)")
                if answer.status == 201 { lots += 1 } else { refused = body }
            }
            let body = try #require(refused)
            try await scene.expectUnavailable(body, key: "lot-\(lots)")
            _ = try await scene.gin.inspector.get(scene.gin.lotPath("\(scene.gin.registryNumber)-1")).expect(200)

            try disk.free()
            let lot = try await scene.insist(body, key: "lot-\(lots)")
            #expect(scene.gin.sequence(lot) == lots + 1)
            try await expectNoProblems(scene.installation)
        }

        private static func makeCluster() throws -> LocalCluster {
            var logger = Logger(label: "outage-cluster")
            logger.logLevel = .error
            return LocalCluster(
                folder: FilePath(try TemporaryFolder().path).appending("postgres"), database: "koza", logger: logger)
        }
    }
}

extension OwnInstallations.OutageTests {
    /// A gin in season with one lot.
    fileprivate struct Scene: Sendable {
        let installation: Installation
        let gin: Gin

        static func open(on cluster: LocalCluster) async throws -> Scene {
            let installation = try await Installation.start(databaseURL: cluster.url)
            do {
                try await installation.setClock("2025-08-04T09:00:00+03:00")
                var gin = try await Gin.define(in: try await Region(installation))
                try await gin.openSeason(startsOn: "2025-08-20")
                try await installation.setClock("2025-10-06T10:00:00+03:00")
                _ = try await gin.certify(3)
                return Scene(installation: installation, gin: gin)
            } catch {
                try? await installation.stop()
                throw error
            }
        }

        func expectUnavailable(_ body: JSON, key: String) async throws {
            let answer = try await gin.present(body, key: key)
            #expect(answer.status == 503, "\(answer.text)")
            #expect(answer.header("Content-Type") == "application/problem+json")
            #expect(answer.header("Retry-After") != nil)
        }

        func insist(_ body: JSON, key: String) async throws -> JSON {
            try await poll("an answer to \(key)", within: .seconds(120), every: .milliseconds(100)) {
                let answer = try await gin.present(body, key: key)
                return answer.status == 503 ? nil : try answer.expect(201)
            }
        }
    }
}

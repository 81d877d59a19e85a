import Foundation
import LocalPostgres
import Logging
import SystemPackage
import TestKit
import Testing

extension OwnInstallations {
    @Suite("Crashes under load")
    struct FaultTests {
        /// KOZA_CRASH_ROUNDS=300 for a night.
        private static let rounds = ProcessInfo.processInfo.environment["KOZA_CRASH_ROUNDS"].flatMap { Int($0) } ?? 20

        @Test(
            "M11/4: whatever is killed at whatever moment, every acknowledged lot is there and numbers have no gap",
            .tags(.m11, .m24))
        func crashes() async throws {
            let folder = try TemporaryFolder()
            var logger = Logger(label: "crashing-cluster")
            logger.logLevel = .error
            let cluster = LocalCluster(
                folder: FilePath(folder.path).appending("postgres"), database: "koza", logger: logger)
            try await cluster.withServer { cluster in
                let installation = try await Installation.start(databaseURL: cluster.url)
                do {
                    try await crashAndCheck(installation, cluster)
                    try await installation.stop()
                } catch {
                    try? await installation.stop()
                    throw error
                }
            }
        }

        private func crashAndCheck(_ installation: Installation, _ cluster: LocalCluster) async throws {
            try await installation.setClock("2025-08-04T09:00:00+03:00")
            let region = try await Region(installation)
            var gins: [Gin] = []
            for _ in 0..<3 {
                var gin = try await Gin.define(in: region)
                try await gin.openSeason(startsOn: "2025-08-20")
                gins.append(gin)
            }
            try await installation.setClock("2025-10-06T10:00:00+03:00")
            let load = Load(gins, try await region.makeTrader())
            let service = CrashingService(installation: installation, cluster: cluster)
            let blows = try await withThrowingTaskGroup(of: [CrashingService.Blow].self) { group in
                group.addTask {
                    try await load.run(clients: 9)
                    return []
                }
                group.addTask {
                    defer { load.end() }
                    return try await service.crash(rounds: Self.rounds, seed: 68)
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(Set(blows) == Set(CrashingService.Blow.allCases))
            #expect(load.lots.count > 30)
            #expect(load.unexpected.isEmpty, "\(load.unexpected.prefix(5))")
            try await compare(load, gins)
            try await expectNoProblems(installation)
        }

        private func compare(_ load: Load, _ gins: [Gin]) async throws {
            for (index, gin) in gins.enumerated() {
                let acknowledged = load.lots.filter { $0.gin == index }
                let sequences = acknowledged.compactMap { gin.sequence(["lotNumber": .string($0.lotNumber)]) }
                #expect(sequences.sorted() == Array(1...max(1, acknowledged.count)))
                for lot in acknowledged {
                    let kept = try await gin.inspector.get(gin.lotPath(lot.lotNumber)).expect(200)
                    #expect(kept.certificateNumber == lot.certificate)
                    #expect(kept["status"] == "certified")
                    let left = kept["certificate"]["remaining"]["netKg"]
                    #expect(left == (lot.reference == nil ? 655.5 : 255.5), "\(lot)")
                }
                let next = gin.lotPath("\(gin.registryNumber)-\(acknowledged.count + 1)")
                #expect(try await gin.inspector.get(next).status == 404)
            }
        }
    }
}

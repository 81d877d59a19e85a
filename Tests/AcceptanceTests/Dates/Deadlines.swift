import TestKit
import Testing

extension OwnInstallations {
    @Suite("Deadlines")
    struct Deadlines {
        @Test("M30/1: an import of 27 March 2025 is due after three working days and a feast, on 3 April", .tags(.m30))
        func importOverTheFeast() async throws {
            try await withInstallation { installation in
                try await installation.setClock("2025-03-27T09:30:00+03:00")
                let region = try await Region(installation)
                let importer = try await region.makeTrader()
                let application = try await importer.apply(importer.importation(netKg: 100), lane: "red").expect(201)
                #expect(application["deadline"] == "2025-04-03T23:59:59+03:00")
            }
        }

        @Test("M21/1, M29/1: a lot of Monday 10:00 is due on Wednesday, an export after 24 hours", .tags(.m21, .m29))
        func lotAndExport() async throws {
            try await withInstallation { installation in
                let gin = try await openGin(installation, at: "2025-09-29T10:00:00+03:00")
                let exporter = try await gin.region.makeTrader()
                let lot = try await gin.present(gin.sondaj(Gin.bales(5)), lane: "red").expect(201)
                #expect(lot["deadline"] == "2025-10-01T23:59:59+03:00")
                let certified = try await gin.certify(5)
                try await installation.setClock("2025-09-30T15:21:43+03:00")
                let use: JSON = ["number": .string(certified.certificateNumber), "netKg": 100]
                let export = try await exporter.apply(exporter.export(use, netKg: 100), lane: "yellow").expect(201)
                #expect(export["deadline"] == "2025-10-01T15:21:43+03:00")
            }
        }

        @Test("M21/1: a missed deadline is recorded once, also when the worker was down meanwhile", .tags(.m21))
        func missed() async throws {
            try await withInstallation { installation in
                let gin = try await openGin(installation, at: "2025-09-29T10:00:00+03:00")
                let watched = try await presentRed(gin)
                try await installation.setClock("2025-10-01T23:59:59+03:00")
                #expect(try await missed(gin, watched) == false)
                try await installation.setClock("2025-10-02T00:00:00+03:00")
                try await poll("the missed deadline", within: .seconds(120)) { try await missed(gin, watched) }

                let unwatched = try await presentRed(gin)
                try await installation.killWorker()
                try await installation.setClock("2025-10-06T00:00:00+03:00")
                #expect(try await missed(gin, unwatched) == false)
                try await installation.startWorker()
                try await poll("the deadline missed meanwhile", within: .seconds(120)) {
                    try await missed(gin, unwatched)
                }
                try await installation.stopWorker()
                try await installation.startWorker()
                let last = try await presentRed(gin)
                try await installation.setClock("2025-10-10T00:00:00+03:00")
                try await poll("the last missed deadline", within: .seconds(120)) { try await missed(gin, last) }
                for number in [watched, unwatched, last] {
                    let events = try await everything(gin.region.directorate, gin.lotPath(number) + "/events")
                    #expect(events.count { ($0["type"].string ?? "").lowercased().contains("missed") } == 1)
                }
            }
        }

        private func presentRed(_ gin: Gin) async throws -> String {
            let lot = try await gin.present(gin.sondaj(Gin.bales(5)), lane: "red").expect(201)
            return try #require(lot["lotNumber"].string)
        }

        private func missed(_ gin: Gin, _ number: String) async throws -> Bool {
            try await gin.inspector.get(gin.lotPath(number)).expect(200)["deadlineMissed"] == true
        }
    }
}

import TestKit
import Testing

extension OwnInstallations {
    @Suite("What a coming change would have refused")
    struct ParameterDryRuns {
        private func dryRun(_ caller: Caller, _ name: String, _ value: JSON, season: String = "2025-2026")
            async throws -> HTTPResponse
        {
            try await caller.post(
                "/v1/parameters/dry-run",
                ["changes": [["name": .string(name), "value": value]], "season": .string(season)])
        }

        /// Two factories of two regions, lots, an export and its declaration.
        private func season(_ installation: Installation) async throws -> (gin: Gin, other: Gin, application: JSON) {
            try await installation.setClock("2025-08-04T09:00:00+03:00")
            var gin = try await Gin.define(in: Region(installation))
            try await gin.openSeason(startsOn: "2025-08-20")
            var other = try await Gin.define(in: Region(installation, "adana"))
            try await other.openSeason(startsOn: "2025-08-18")
            try await installation.setClock("2025-10-06T10:00:00+03:00")
            for count in [160, 20] { _ = try await gin.present(gin.sondaj(Gin.bales(count))).expect(201) }
            _ = try await other.present(other.sondaj(Gin.bales(151)).with("moisturePercent", 8.4)).expect(201)
            let lot = try await gin.certify(2)
            try await installation.setClock("2026-03-01T10:00:00+03:00")
            let exporter = try await gin.region.makeTrader()
            let use: JSON = ["number": .string(lot.certificateNumber), "bales": strings(lot.baleNumbers)]
            let application = try await exporter.apply(exporter.export(use, netKg: 437)).expect(201)
            try await installation.setClock("2026-04-15T10:00:00+03:00")
            let customs = try await installation.caller(.customs)
            _ = try await customs.post(
                "/v1/customs/declarations", exporter.declaration(of: application, registeredOn: "2026-04-15")
            ).expect(201)
            return (gin, other, application)
        }

        @Test("M11/3, M9/2, M23/1, M32/1, M19/1, M26/1: lots, exports, declarations and notifications decided again")
        func refused() async throws {
            try await withInstallation { installation in
                let (gin, other, application) = try await season(installation)
                let office = gin.region.generalDirectorate
                let lots = try await dryRun(office, "sondajLotMaximum", 150).expect(200)
                #expect(lots["refused"] == 2 && lots["byRule"] == [["name": "M11/3", "refused": 2]])
                #expect(
                    lots["refusals"].array.map { $0["number"].string } == [
                        "\(gin.registryNumber)-1", "\(other.registryNumber)-1",
                    ])
                #expect(Set(lots["byFactory"].array.compactMap { $0["name"].string }) == [gin.id, other.id])
                #expect(Set(lots["byDirectorate"].array.compactMap { $0["name"].string }) == ["adana", "izmir"])
                #expect(lots["refusals"][0]["reasons"][0]["pointer"] == "/bales")
                let damp = try await dryRun(office, "moistureMaximum", 80).expect(200)
                #expect(damp["refusals"].array.map { $0["factory"] } == [.string(other.id)])
                let validity = try await dryRun(office, "certificateValidityMonths", 4).expect(200)
                #expect(validity["refusals"].array.map { $0["number"] } == [application["id"]])
                #expect(try await dryRun(office, "certificateValidityMonths", 5).expect(200)["refused"] == 0)
                let references = try await dryRun(office, "referenceValidityMonths", 1).expect(200)
                #expect(references["byKind"] == [["name": "declaration", "refused": 1]])
                let lines = try await dryRun(office, "tariffLines", ["1404.20.00.00.00"]).expect(200)
                #expect(lines["byRule"] == [["name": "M26/1", "refused": 1]])
                let lead = try await dryRun(office, "notificationLeadDays", 15).expect(200)
                #expect(lead["refusals"].array.map { $0["factory"] } == [.string(other.id)])
                #expect(try await dryRun(office, "sondajLotMaximum", 1, season: "2024-2025").expect(200)["judged"] == 0)
            }
        }

        @Test("M39/1: the command line tells the same, and a parameter that refuses nothing is not tried")
        func commandLine() async throws {
            try await withInstallation { installation in
                let (gin, _, _) = try await season(installation)
                let office = gin.region.generalDirectorate
                #expect(try await dryRun(office, "trainingFee", 1).faults == ["- /changes/0/name"])
                #expect(try await dryRun(office, "sondajLotMaximum", "x").faults == ["- /changes/0/value"])
                #expect(try await dryRun(gin.region.directorate, "sondajLotMaximum", 150).status == 403)
                let arguments = [
                    "parameters", "try", "--parameter", "sondajLotMaximum", "--value", "150", "--season", "2025-2026",
                ]
                let url = installation.databaseURL
                let (exit, lines) = try await Installation.run(arguments + ["--english"], databaseURL: url)
                #expect(exit == .code(0) && lines.contains("2025-2026: 2 of 8 decisions would have been refused"))
                let told = "2025-10-06 lot \(gin.registryNumber)-1: M11/3 At most 150 bales"
                #expect(lines.contains { $0.hasPrefix(told) })
                let json = try await Installation.run(arguments + ["--json"], databaseURL: url).lines
                #expect(try JSON(parsing: Array((json.last ?? "").utf8))["refused"] == 2)
                #expect(
                    try await Installation.run(
                        ["parameters", "try", "--parameter", "yok", "--value", "1", "--season", "2025-2026"],
                        databaseURL: url
                    ).exit != .code(0))
            }
        }

        @Test("M11/3: of the demonstration's whole season just the lots that a smaller maximum does not allow")
        func demonstration() async throws {
            try await withInstallation { installation in
                let url = installation.databaseURL
                let address = "http://127.0.0.1:\(installation.http.port)"
                let (exit, lines) = try await Installation.run(["demo", "--url", address], databaseURL: url)
                #expect(exit == .code(0), "\(lines)")
                let office = try await installation.caller(.generalDirectorate)
                let last = try await Psql.query("SELECT max(position) FROM koza.events", url: url)
                let lots = try await everything(office, "/v1/lots?season=2024-2025", after: last)
                let large = lots.filter { $0["method"] == "sondaj" && ($0["baleCount"].int ?? 0) > 100 }
                #expect(!large.isEmpty && large.count < lots.count)
                let tried = try await dryRun(office, "sondajLotMaximum", 100, season: "2024-2025").expect(200)
                let told = Set(tried["refusals"].array.compactMap { $0["number"].string })
                #expect(told == Set(large.compactMap { $0["lotNumber"].string }))
                #expect(tried["refused"].int == large.count && (tried["judged"].int ?? 0) > lots.count)
                let same = try await dryRun(office, "sondajLotMaximum", 200, season: "2024-2025").expect(200)
                #expect(same["refused"] == 0)
            }
        }
    }
}

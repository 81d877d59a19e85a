import TestKit
import Testing

extension OwnInstallations {
    @Suite("What a reference holds, and for how long")
    struct LateDeclarations {
        @Test(
            "M26/2, M32/1: what an expired reference gave back is not exported a second time by a late declaration",
            .tags(.m26, .m29, .m32))
        func noSecondExport() async throws {
            try await withInstallation { installation in
                let gin = try await openGin(installation, at: "2025-12-31T12:00:00+03:00")
                let exporter = try await gin.region.makeTrader()
                let customs = try await installation.caller(.customs)
                let lot = try await gin.certify(2)
                let path = "/v1/certificates/\(lot.certificateNumber)"
                let use: JSON = ["number": .string(lot.certificateNumber), "netKg": 437]
                let first = try await exporter.apply(exporter.export(use, netKg: 437)).expect(201)
                #expect(try await gin.inspector.get(path).expect(200)["remaining"]["netKg"] == 0)

                try await installation.setClock("2026-03-01T09:00:00+03:00")
                #expect(try await gin.inspector.get(path).expect(200)["remaining"]["netKg"] == 437)
                let second = try await exporter.apply(exporter.export(use, netKg: 437)).expect(201)
                let late = exporter.declaration(of: first, registeredOn: "2026-02-27")
                let refused = try await customs.post("/v1/customs/declarations", late)
                #expect(refused.status == 422 || refused.status == 409, "\(refused.text)")
                let inTime = exporter.declaration(of: second, registeredOn: "2026-03-01")
                #expect(try await customs.post("/v1/customs/declarations", inTime).status == 201)
                try await expectNoProblems(installation)
            }
        }

        @Test(
            "M23/1, M24/1: a bale is not controlled anew while a reference covers it, nor ever once it was exported",
            .tags(.m23, .m24, .m26))
        func exportedBales() async throws {
            try await withInstallation { installation in
                var gin = try await openGin(installation, at: "2025-10-06T10:00:00+03:00")
                let exporter = try await gin.region.makeTrader()
                let customs = try await installation.caller(.customs)
                let bales = Gin.bales(3)
                let lot = try await gin.present(gin.sondaj(bales)).expect(201)
                func export(_ bale: Int) async throws -> JSON {
                    let use: JSON = ["number": .string(lot.certificateNumber), "bales": [bales[bale]["number"]]]
                    return try await exporter.apply(exporter.export(use, netKg: 218.5)).expect(201)
                }
                let exported = exporter.declaration(of: try await export(0), registeredOn: "2025-10-06")
                _ = try await customs.post("/v1/customs/declarations", exported).expect(201)

                try await installation.setClock("2026-08-01T10:00:00+03:00")
                gin.season = "2026-2027"
                try await gin.openSeason(startsOn: "2026-08-15")
                try await installation.setClock("2026-10-06T10:00:00+03:00")
                let covered = try await export(1)
                try await installation.setClock("2026-10-07T10:00:00+03:00")
                func control(_ bale: Int) async throws -> HTTPResponse {
                    try await gin.present(gin.sondaj([bales[bale].with("season", "2025-2026")]))
                }
                #expect(try await control(0).faults == ["M24/1 /bales/0/number"])
                #expect(try await control(1).faults == ["M24/1 /bales/0/number"])
                #expect(try await control(2).status == 201)

                try await installation.setClock("2026-12-07T10:00:00+03:00")
                #expect(try await control(1).status == 201)
                let late = exporter.declaration(of: covered, registeredOn: "2026-12-06")
                #expect(try await customs.post("/v1/customs/declarations", late).status == 422)
                #expect(try await control(0).faults == ["M24/1 /bales/0/number"])
                try await expectNoProblems(installation)
            }
        }

        @Test("M32/1: a cancelled reference is not declared, and gives its bales back at once", .tags(.m32, .m26))
        func cancelled() async throws {
            try await withInstallation { installation in
                let gin = try await openGin(installation, at: "2025-10-06T10:00:00+03:00")
                let exporter = try await gin.region.makeTrader()
                let customs = try await installation.caller(.customs)
                let lot = try await gin.certify(2)
                let use: JSON = ["number": .string(lot.certificateNumber), "bales": strings(lot.baleNumbers)]
                let application = try await exporter.apply(exporter.export(use, netKg: 437)).expect(201)
                let path = "/v1/trade-applications/\(application["id"].string ?? "")"
                _ = try await exporter.user.post(path + "/cancellation", ["reason": "Vazgeçildi"]).done()
                let declaration = exporter.declaration(of: application, registeredOn: "2025-10-06")
                #expect(try await customs.post("/v1/customs/declarations", declaration).faults == ["M32/1 /reference"])
                let again = try await exporter.apply(exporter.export(use, netKg: 437)).expect(201)
                let used = exporter.declaration(of: again, registeredOn: "2025-10-06")
                _ = try await customs.post("/v1/customs/declarations", used).expect(201)
                let usedPath = "/v1/trade-applications/\(again["id"].string ?? "")"
                let late = try await exporter.user.post(usedPath + "/cancellation", ["reason": "Geç"])
                #expect(late.status == 409)
                try await expectNoProblems(installation)
            }
        }
    }
}

/// `koza check` folds everything from the first event and finds nothing wrong.
func expectNoProblems(_ installation: Installation) async throws {
    let last = try await Psql.query("SELECT max(position) FROM koza.events", url: installation.databaseURL)
    #expect(try await installation.caller(.auditor).get("/v1/queue", after: last).status == 200)
    let (exit, lines) = try await Installation.run(["check", "--json"], databaseURL: installation.databaseURL)
    let report = try JSON(parsing: Array((lines.last { $0.hasPrefix("{") } ?? "{}").utf8))
    #expect(exit == .code(0))
    #expect(report["problems"] == [], "\(lines.suffix(3))")
    #expect("\(report["position"].int ?? 0)" == last)
}

import TestKit
import Testing

extension OwnInstallations {
    @Suite("Kilograms that went out without their bales")
    struct UnnamedExports {
        @Test(
            "M23/1, M26/2: they hold every bale of their certificate beyond its year, until the bales are named",
            .tags(.m23, .m24, .m26))
        func heldUntilNamed() async throws {
            try await withInstallation { installation in
                var gin = try await openGin(installation, at: "2025-10-06T10:00:00+03:00")
                let exporter = try await gin.region.makeTrader()
                let customs = try await installation.caller(.customs)
                let bales = Gin.bales(4, netKg: 200)
                let lot = try await gin.present(gin.sondaj(bales)).expect(201)
                let use: JSON = ["number": .string(lot.certificateNumber), "netKg": 250]
                let application = try await exporter.apply(exporter.export(use, netKg: 250)).expect(201)
                let declared = exporter.declaration(of: application, registeredOn: "2025-10-06")
                _ = try await customs.post("/v1/customs/declarations", declared).expect(201)
                let sold: JSON = [
                    "to": ["vkn": .string(Numbers.vkn()), "title": "Alıcı"], "bales": [bales[3]["number"]],
                ]
                _ = try await gin.inspector.post("/v1/certificates/\(lot.certificateNumber)/transfers", sold).done()

                try await installation.setClock("2026-08-01T10:00:00+03:00")
                gin.season = "2026-2027"
                try await gin.openSeason(startsOn: "2026-08-15")
                try await installation.setClock("2026-10-07T10:00:00+03:00")
                let again = gin
                func control(_ bale: Int) async throws -> HTTPResponse {
                    try await again.present(again.sondaj([bales[bale].with("season", "2025-2026")]))
                }
                #expect(try await control(0).faults == ["M24/1 /bales/0/number"])
                #expect(try await control(2).faults == ["M24/1 /bales/0/number"])
                #expect(try await control(3).status == 201)
                let names: JSON = [
                    "number": .string(lot.certificateNumber), "bales": [bales[0]["number"], bales[1]["number"]],
                ]
                _ = try await exporter.user.post(
                    "/v1/trade-applications/\(application["id"].string ?? "")/bales", ["certificates": [names]]
                ).done()
                #expect(try await control(0).faults == ["M24/1 /bales/0/number"])
                #expect(try await control(1).faults == ["M24/1 /bales/0/number"])
                #expect(try await control(2).status == 201)
                try await expectNoProblems(installation)
            }
        }

        @Test("M26/2: withdrawn, they give the bales back to the certificate's own year", .tags(.m23, .m26))
        func withdrawn() async throws {
            try await withInstallation { installation in
                var gin = try await openGin(installation, at: "2025-10-06T10:00:00+03:00")
                let exporter = try await gin.region.makeTrader()
                let bales = Gin.bales(2, netKg: 200)
                let lot = try await gin.present(gin.sondaj(bales)).expect(201)
                let use: JSON = ["number": .string(lot.certificateNumber), "netKg": 250]
                let waiting = try await exporter.apply(exporter.export(use, netKg: 250), lane: "red").expect(201)
                let path = "/v1/trade-applications/\(waiting["id"].string ?? "")/cancellation"
                try await installation.setClock("2026-08-01T10:00:00+03:00")
                gin.season = "2026-2027"
                try await gin.openSeason(startsOn: "2026-08-15")
                try await installation.setClock("2026-10-07T10:00:00+03:00")
                let lotAgain = gin.sondaj(bales.map { $0.with("season", "2025-2026") })
                #expect(
                    try await gin.present(lotAgain).faults == ["M24/1 /bales/0/number", "M24/1 /bales/1/number"])
                let cancelled = try await exporter.user.send("POST", path)
                #expect(try cancelled.done()["status"] == "cancelled")
                #expect(try await gin.present(lotAgain).status == 201)
                try await expectNoProblems(installation)
            }
        }
    }
}

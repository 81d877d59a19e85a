import TestKit
import Testing

extension OwnInstallations {
    @Suite("The General Directorate")
    struct GeneralDirectorateJourney {
        @Test(
            "M11/3, M39/1: a parameter holds from its day on, and a lot is judged by the rules of its own day",
            .tags(.m11))
        func parameters() async throws {
            try await withInstallation { installation in
                try await installation.setClock("2025-09-01T09:00:00+03:00")
                let region = try await Region(installation)
                var gin = try await Gin.define(in: region)
                try await gin.openSeason(startsOn: "2025-09-15")
                try await installation.setClock("2025-10-01T09:00:00+03:00")
                let change: JSON = [
                    "name": "sondajLotMaximum", "value": 150, "effectiveFrom": "2025-10-02", "source": "Deneme 1",
                ]
                #expect(try await region.directorate.post("/v1/parameters", change).status == 403)
                _ = try await region.generalDirectorate.post("/v1/parameters", change).done()
                #expect(try await gin.present(gin.sondaj(Gin.bales(200))).status == 201)
                try await installation.setClock("2025-10-02T00:00:00+03:00")
                #expect(try await gin.present(gin.sondaj(Gin.bales(151))).faults == ["M11/3 /bales"])
                #expect(try await gin.present(gin.sondaj(Gin.bales(150))).status == 201)
                let known = try await region.generalDirectorate.get("/v1/parameters?limit=500").expect(200)
                #expect(known["items"].array.contains { $0["source"] == "Deneme 1" })
            }
        }

        @Test("M30/1: a holiday that is declared moves the deadlines given after it, not those before", .tags(.m30))
        func holidays() async throws {
            try await withInstallation { installation in
                try await installation.setClock("2025-10-06T10:00:00+03:00")
                let region = try await Region(installation)
                let importer = try await region.makeTrader()
                let before = try await importer.apply(importer.importation(netKg: 100), lane: "red").expect(201)
                #expect(before["deadline"] == "2025-10-09T23:59:59+03:00")
                _ = try await region.generalDirectorate.post(
                    "/v1/holidays",
                    ["holidays": [["date": "2025-10-08", "name": "İdari izin"]], "source": "Genelge"]
                ).done()
                let after = try await importer.apply(importer.importation(netKg: 100), lane: "red").expect(201)
                #expect(after["deadline"] == "2025-10-10T23:59:59+03:00")
                let path = "/v1/trade-applications/\(before["id"].string ?? "")"
                #expect(try await importer.user.get(path).expect(200)["deadline"] == "2025-10-09T23:59:59+03:00")
            }
        }
    }
}

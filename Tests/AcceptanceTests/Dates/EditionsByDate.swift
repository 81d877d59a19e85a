import TestKit
import Testing

extension OwnInstallations {
    @Suite("Editions of the communiqué")
    struct EditionsByDate {
        /// Whether a lot of so many bales is taken, and by which edition it was judged.
        private func judge(_ gin: Gin, _ count: Int) async throws -> String {
            let answer = try await gin.present(gin.sondaj(Gin.bales(count)))
            guard answer.status == 201 else { return try answer.faults.joined(separator: ", ") }
            let path = gin.lotPath(try answer.json["lotNumber"].string ?? "") + "/events"
            let events = try await gin.region.directorate.get(path).expect(200)["items"].array
            return Set(events.compactMap { $0["edition"].string }).sorted().joined(separator: ", ")
        }

        @Test("M13/4, M23/1: a control that is recorded later is judged by the rules of its own day")
        func ownDay() async throws {
            try await withInstallation { installation in
                let gin = try await openGin(installation, at: "2025-10-07T10:00:00+03:00")
                var lots: [JSON] = []
                for _ in 0..<2 { lots.append(try await gin.present(gin.sondaj(Gin.bales(50)), lane: "red").done()) }
                try await installation.setClock("2025-10-08T10:00:00+03:00")
                for (name, value) in [("sondajOpenMinimum", 100), ("certificateValidityMonths", 6)] {
                    let change: JSON = [
                        "name": .string(name), "value": JSON(integerLiteral: value), "effectiveFrom": "2025-10-08",
                        "source": "Deneme 5",
                    ]
                    _ = try await gin.region.generalDirectorate.post("/v1/parameters", change).done()
                }
                func inspect(_ lot: JSON, on day: String) async throws -> HTTPResponse {
                    let record = DirectorateJourney.inspection(opening: lot["openBales"].array, on: day)
                    let path = gin.lotPath(lot["lotNumber"].string ?? "") + "/inspection"
                    return try await gin.region.tradeInspector.post(path, record)
                }
                let before = try await inspect(lots[0], on: "2025-10-07").done()
                #expect(before["certificate"]["validUntil"] == "2026-10-07")
                #expect(try await inspect(lots[1], on: "2025-10-08").faults == ["M13/4 /bales"])
            }
        }

        @Test(
            "M40/1, M41/1-b, M39/1: 2012/25, 2023/24, a coming 2027/24: each control by its own day's values")
        func sideBySide() async throws {
            try await withInstallation { installation in
                var gin = try await openGin(installation, at: "2022-09-01T09:00:00+03:00", season: "2022-2023")
                let office = gin.region.generalDirectorate
                let old: JSON = [
                    "name": "sondajLotMaximum", "value": 120, "effectiveFrom": "2012-06-08", "source": "Deneme 2012/25",
                ]
                _ = try await office.post("/v1/parameters", old).expect(201)
                #expect(try await judge(gin, 121) == "M11/3 /bales")
                #expect(try await judge(gin, 120) == "2012/25")
                try await installation.setClock("2023-01-02T09:00:00+03:00")
                #expect(try await judge(gin, 200) == "2023/24")

                try await installation.setClock("2026-08-04T09:00:00+03:00")
                gin.season = "2026-2027"
                try await gin.openSeason(startsOn: "2026-08-20")
                let coming: JSON = [
                    "name": "2027/24", "effectiveFrom": "2027-01-01", "source": "Resmî Gazete (deneme)",
                    "parameters": [["name": "sondajLotMaximum", "value": 150]],
                ]
                #expect(try await gin.region.directorate.post("/v1/editions", coming).status == 403)
                let wrong = coming.with("parameters", [["name": "sondajLotMaximum", "value": ["x"]]])
                #expect(try await office.post("/v1/editions", wrong).faults == ["- /parameters/0/value"])
                _ = try await office.post("/v1/editions", coming).expect(201)
                #expect(try await office.post("/v1/editions", coming.without("parameters")).status == 409)
                try await installation.setClock("2026-12-31T09:00:00+03:00")
                #expect(try await judge(gin, 200) == "2023/24")
                try await installation.setClock("2027-01-01T00:00:00+03:00")
                #expect(try await judge(gin, 151) == "M11/3 /bales")
                #expect(try await judge(gin, 150) == "2027/24")

                let known = try await gin.inspector.get("/v1/editions").expect(200)["items"].array
                #expect(known.map { $0["name"] } == ["2012/25", "2023/24", "2027/24"])
                #expect(known.map { $0["effectiveUntil"] } == ["2022-12-31", "2026-12-31", .null])
                let then = try await gin.inspector.get("/v1/editions?on=2023-06-01").expect(200)["items"].array
                #expect(then.map { $0["name"] } == ["2023/24"])
            }
        }
    }
}

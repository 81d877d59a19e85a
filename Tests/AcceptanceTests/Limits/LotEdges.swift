import TestKit
import Testing

@Suite("Lots at the edge")
struct LotEdges {
    @Test("M13/1, M14/1: control is done in the factory's depots")
    func warehouse() async throws {
        let gin = try await SharedGins.limits.value
        let body = gin.sondaj(Gin.bales(1)).with("warehouse", "Başka Depo")
        let refused = try await gin.present(body)
        #expect(try refused.faults == ["M13/1 /warehouse"])
        #expect(try refused.json["errors"][0]["detail"].string?.contains("Depo 1") == true)
        #expect(try await gin.present(body.with("warehouse", "DEPO 1"), dryRun: true).expect(200)["acceptable"] == true)
    }

    @Test("M23/1: a bale is of this season or of one of the five before it", arguments: ["2019-2020", "2026-2027"])
    func season(_ season: String) async throws {
        let gin = try await SharedGins.limits.value
        let bales = Gin.bales(1).map { $0.with("season", .string(season)) }
        #expect(try await gin.present(gin.sondaj(bales)).faults == ["M23/1 /bales/0/season"])
        let sound = gin.sondaj(bales.map { $0.with("season", "2020-2021") })
        #expect(try await gin.present(sound, dryRun: true).expect(200)["acceptable"] == true)
    }

    @Test("M11/2, M24/1: numbers with Turkish letters are none, and a1 and A1 are one bale, in a lot and between lots")
    func numbers() async throws {
        let gin = try await SharedService.get().gin()
        let number = "k\(Numbers.unique())"
        func bale(_ number: String) -> JSON { ["number": .string(number), "grossKg": 220, "netKg": 218] }
        let refused = try await gin.present(
            gin.sondaj([bale(number), bale(number.uppercased()), bale("İ1"), bale("ş-2")]))
        #expect(
            try refused.faults == ["M24/1 /bales/1/number", "M11/2 /bales/2/number", "M11/2 /bales/3/number"])
        _ = try await gin.present(gin.sondaj([bale(number)])).expect(201)
        #expect(
            try await gin.present(gin.sondaj([bale(number.uppercased())])).faults == ["M24/1 /bales/0/number"])
    }

    @Test(
        "M11/2: gross mass from 190 kg to the parameter's most, both ends included",
        arguments: [(190, true), (189.999, false), (1000, true), (1000.001, false)] as [(Double, Bool)])
    func mass(_ kilograms: Double, taken: Bool) async throws {
        let gin = try await SharedGins.limits.value
        let bale = Gin.bales(1)[0].with("grossKg", JSON(floatLiteral: kilograms)).with("netKg", 180)
        let answer = try await gin.present(gin.sondaj([bale]), dryRun: true).expect(200)
        #expect(answer["acceptable"] == JSON(booleanLiteral: taken))
    }

    @Test(
        "M13/4: 2 % is rounded up and 20 % down",
        arguments: [(2, 1, 1), (49, 1, 9), (50, 1, 10), (51, 2, 10)])
    func openedShare(bales count: Int, least: Int, most: Int) async throws {
        let gin = try await SharedService.get().gin()
        let lot = try await gin.present(gin.sondaj(Gin.bales(count)), lane: "red").expect(201)
        #expect(lot["openBales"].array.count == least)
        let path = gin.lotPath(lot["lotNumber"].string ?? "") + "/inspection"
        for wrong in [least - 1, most + 1] {
            let body = DirectorateJourney.inspection(opening: lot.baleNumbers.prefix(wrong).map(JSON.string))
            #expect(try await gin.region.tradeInspector.post(path, body).faults == ["M13/4 /bales"])
        }
        let body = DirectorateJourney.inspection(opening: lot.baleNumbers.prefix(most).map(JSON.string))
        #expect(try await gin.region.tradeInspector.post(path, body).done()["status"] == "certified")
    }

    @Test("what cannot be read and what the rules object to are told in one answer")
    func allAtOnce() async throws {
        let gin = try await SharedGins.limits.value
        let bales = Gin.bales(3)
        let body = gin.sondaj([
            bales[0].with("grossKg", "heavy"), bales[1].with("grossKg", 100), bales[2].without("number"),
        ])
        .with("moisturePercent", 9.5).with("owner", ["vkn": "12", "title": "A"]).with("stacked", 5)
        let answer = try await gin.present(body)
        #expect(answer.status == 422)
        #expect(
            try Set(answer.faults) == [
                "- /bales/0/grossKg", "- /bales/2/number", "- /owner/vkn", "- /stacked", "M9/2 /moisturePercent",
                "M11/2 /bales/1/grossKg", "M11/2 /bales/1/netKg",
            ])
        let dryRun = try await gin.present(body, dryRun: true).expect(200)
        #expect(dryRun["acceptable"] == false)
        #expect(dryRun["errors"].array.count == 7)
    }
}

extension OwnInstallations {
    @Suite("A season's last second")
    struct SeasonBoundary {
        @Test("M4/1-j, M11/4: 31 July 23:59:59 is the old season; a second later nothing is permitted yet")
        func midnight() async throws {
            try await withInstallation { installation in
                let gin = try await openGin(installation, at: "2026-07-31T23:59:59+03:00")
                let lot = try await gin.present(gin.sondaj(Gin.bales(1))).expect(201)
                #expect(lot["season"] == "2025-2026")
                #expect(lot["presentedOn"] == "2026-07-31")
                #expect(lot["certificate"]["validUntil"] == "2027-07-31")
                try await installation.setClock("2026-08-01T00:00:00+03:00")
                let refused = try await gin.present(gin.sondaj(Gin.bales(1)))
                #expect(try refused.rules == ["M19/2"])
            }
        }
    }
}

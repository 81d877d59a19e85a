import TestKit
import Testing

extension OwnInstallations {
    @Suite("The gin factory's season")
    struct GinJourney {
        @Test(
            "M18/1, M19/2, M4/1-k, M11/4: from the firm's definition to lots 68-1, 68-2 and 68-3, certified and moved",
            .tags(.m11, .m18, .m19, .m20, .m21, .m24))
        func season() async throws {
            try await withInstallation { installation in
                try await installation.setClock("2025-09-01T09:00:00+03:00")
                let region = try await Region(installation)
                var gin = try await Gin.define(in: region)

                let early = try await gin.inspector.post(
                    "/v1/factories/\(gin.id)/notifications", gin.notice(startsOn: "2025-09-14"))
                #expect(early.status == 422)
                #expect(try early.faults == ["M19/1 /startsOn"])

                try await gin.openSeason(startsOn: "2025-09-15", registryNumber: 68)
                #expect(gin.registryNumber == 68)

                let tooSoon = try await gin.present(gin.sondaj(Gin.bales(10)))
                #expect(tooSoon.status == 422)
                #expect(try tooSoon.rules == ["M19/1"])

                try await installation.setClock("2025-09-15T08:00:00+03:00")
                try await presentThree(gin)
                try await moveFirst(gin)
            }
        }

        private func presentThree(_ gin: Gin) async throws {
            let first = try await gin.present(gin.sondaj(Gin.bales(10)))
            let lot = try first.expect(201)
            #expect(lot["lotNumber"] == "68-1")
            #expect(lot["season"] == "2025-2026")
            #expect(lot["status"] == "certified")
            #expect(lot["lane"] == "green")
            #expect(lot["certificate"]["controlDate"] == "2025-09-15")
            #expect(lot["certificate"]["validUntil"] == "2026-09-15")
            #expect(first.header("ETag") != nil)
            #expect(first.position != nil)

            let second = try await gin.present(gin.sondaj(Gin.bales(200)), lane: "red").expect(201)
            #expect(second["lotNumber"] == "68-2")
            #expect(second["status"] == "awaitingInspection")
            #expect(second["certificate"] == .null)
            #expect(second["openBales"].array.count == 4)

            let report = "2025-09-15"
            let third = try await gin.present(gin.tekBalya(Gin.bales(100), reportedOn: report)).expect(201)
            #expect(third["lotNumber"] == "68-3")
            #expect(third["status"] == "certified")
        }

        private func moveFirst(_ gin: Gin) async throws {
            let lot = try await gin.inspector.get(gin.lotPath("68-1")).expect(200)
            let path = "/v1/certificates/\(lot.certificateNumber)"
            let buyer: JSON = ["vkn": "4840015664", "title": "Aydın İplik"]
            let moved = try await gin.inspector.post(
                path + "/transfers", ["to": buyer, "bales": strings(lot.baleNumbers.prefix(4))]
            ).done()
            #expect(moved.madeCertificates[0]["remaining"]["bales"] == 4)
            #expect(moved.madeCertificates[0]["holder"]["vkn"] == "4840015664")
            #expect(moved["source"]["remaining"]["bales"] == 6)

            let split = try await gin.inspector.post(
                path + "/splits",
                ["parts": [["bales": strings(lot.baleNumbers[4..<6])], ["bales": strings(lot.baleNumbers[6...])]]]
            ).done()
            #expect(split.madeCertificates.array.map { $0["remaining"]["bales"] } == [2, 4])
            #expect(split["source"]["status"] == "split")
            let after = try await gin.inspector.get(path).expect(200)
            #expect(after["status"] == "split")
            #expect(after["children"].array.count == 3)
        }
    }
}

import TestKit
import Testing

extension OwnInstallations {
    @Suite("Warnings, suspensions and revocations over time")
    struct Supervision {
        @Test(
            "M35/1, M35/2, M35/3: not mended in time, suspended for a month, mended, and notified again",
            .tags(.m35, .m19))
        func suspension() async throws {
            try await withInstallation { installation in
                var gin = try await openGin(installation, at: "2025-10-01T09:00:00+03:00")
                let factory = "/v1/factories/\(gin.id)"
                let finding: JSON = ["rule": "M9/1", "note": "Pamuk açıkta"]
                let tooLong = try await gin.region.directorate.post(
                    factory + "/warnings", ["finding": finding, "remedyBy": "2025-11-01"])
                #expect(try tooLong.faults == ["M35/1 /remedyBy"])
                _ = try await gin.region.directorate.post(
                    factory + "/warnings", ["finding": finding, "remedyBy": "2025-10-31"]
                ).done()
                let certified = try await gin.certify(2)
                let waiting = try await gin.present(gin.sondaj(Gin.bales(5)), lane: "red").expect(201)

                try await installation.setClock("2025-11-01T09:00:00+03:00")
                let suspension: JSON = [
                    "from": "2025-11-01", "until": "2025-11-30", "cause": "Giderilmedi",
                ]
                let tooShort = try await gin.region.directorate.post(factory + "/suspensions", suspension)
                #expect(try tooShort.faults == ["M35/1 /until"])
                _ = try await gin.region.directorate.post(
                    factory + "/suspensions", suspension.with("until", "2025-12-01")
                ).done()
                #expect(try await gin.present(gin.sondaj(Gin.bales(1))).rules.contains("M35/2"))
                let moved = try await gin.inspector.post(
                    "/v1/certificates/\(certified.certificateNumber)/transfers",
                    ["to": ["vkn": .string(Numbers.vkn()), "title": "Alıcı"], "bales": "all"])
                #expect(try moved.rules == ["M35/2"])
                let inspection = gin.lotPath(waiting["lotNumber"].string ?? "") + "/inspection"
                func conclude(on day: String) async throws -> HTTPResponse {
                    try await gin.region.tradeInspector.post(
                        inspection, DirectorateJourney.inspection(opening: waiting["openBales"].array, on: day))
                }
                #expect(try await conclude(on: "2025-11-01").rules == ["M35/2"])
                let renewed = gin.notice(startsOn: "2025-12-01")
                #expect(
                    try await gin.inspector.post("/v1/factories/\(gin.id)/notifications", renewed).rules == ["M35/2"])

                try await installation.setClock("2025-12-02T09:00:00+03:00")
                #expect(try await gin.present(gin.sondaj(Gin.bales(1))).rules.contains("M35/3"))
                _ = try await gin.region.directorate.post(factory + "/warnings/1/remedy").done()
                #expect(try await gin.present(gin.sondaj(Gin.bales(1))).rules.contains("M35/3"))
                #expect(try await conclude(on: "2025-12-02").rules == ["M35/3"])
                try await gin.openSeason(startsOn: "2025-12-16", methods: ["sondaj"])
                try await installation.setClock("2025-12-16T09:00:00+03:00")
                let other = try await gin.present(gin.tekBalya(Gin.bales(1), reportedOn: "2025-12-16"))
                #expect(try other.rules == ["M19/2"])
                #expect(try await conclude(on: "2025-12-16").done()["status"] == "certified")
                #expect(gin.sequence(try await gin.certify(1)) == 3)
                try await expectNoProblems(installation)
            }
        }

        @Test("M19/2: a method that is notified within the season is permitted beside the earlier one", .tags(.m19))
        func anotherMethod() async throws {
            try await withInstallation { installation in
                try await installation.setClock("2025-09-01T09:00:00+03:00")
                var gin = try await Gin.define(in: Region(installation))
                try await gin.openSeason(startsOn: "2025-09-15", methods: ["sondaj"])
                try await gin.openSeason(startsOn: "2025-10-01", methods: ["tekBalya"])
                let tested = gin.tekBalya(Gin.bales(1), reportedOn: "2025-09-01")
                try await installation.setClock("2025-09-30T09:00:00+03:00")
                #expect(try await gin.present(tested).rules == ["M19/2"])
                #expect(gin.sequence(try await gin.certify(1)) == 1)
                try await installation.setClock("2025-10-01T09:00:00+03:00")
                #expect(try await gin.present(tested).status == 201)
                #expect(gin.sequence(try await gin.certify(1)) == 3)
            }
        }

        @Test("M35/1: what is mended after its time is suspended for all the same, and once", .tags(.m35))
        func mendedLate() async throws {
            try await withInstallation { installation in
                let gin = try await openGin(installation, at: "2025-10-01T09:00:00+03:00")
                let factory = "/v1/factories/\(gin.id)"
                let officer = gin.region.directorate
                let finding: JSON = ["rule": "M9/1", "note": "Pamuk açıkta"]
                for day: JSON in ["2025-10-10", "2025-10-12"] {
                    _ = try await officer.post(factory + "/warnings", ["finding": finding, "remedyBy": day]).done()
                }
                try await installation.setClock("2025-10-12T09:00:00+03:00")
                for warning in 1...2 { _ = try await officer.post(factory + "/warnings/\(warning)/remedy").done() }
                try await installation.setClock("2025-10-13T09:00:00+03:00")
                let suspension: JSON = ["from": "2025-10-13", "until": "2025-11-13", "cause": "Süresinde giderilmedi"]
                let inTime = try await officer.post(factory + "/suspensions", suspension.with("warning", 2))
                #expect(try inTime.faults == ["M35/1 /warning"])
                let suspended = try await officer.post(factory + "/suspensions", suspension).expect(201)
                #expect(suspended["suspensions"][0]["warning"] == 1)
                #expect(try await gin.present(gin.sondaj(Gin.bales(1))).rules.contains("M35/2"))
                let twice = suspension.with("until", "2026-02-13").with("warning", 1)
                #expect(try await officer.post(factory + "/suspensions", twice).faults == ["M35/1 /warning"])
            }
        }

        @Test("M36/1, M36/3: a second warning in a season revokes at once, and for at least a year", .tags(.m36))
        func revocation() async throws {
            try await withInstallation { installation in
                let gin = try await openGin(installation, at: "2025-10-01T09:00:00+03:00")
                let path = "/v1/responsible-inspectors/\(gin.inspectorID)"
                let finding: JSON = ["finding": ["rule": "M34/1-a", "note": "Kayıt yok"], "on": "2025-10-01"]
                let first = try await gin.region.directorate.post(path + "/warnings", finding).done()
                #expect(first["status"] == "authorised")
                let second = try await gin.region.directorate.post(path + "/warnings", finding).done()
                #expect(second["status"] == "revoked")
                #expect(try await gin.present(gin.sondaj(Gin.bales(1))).rules.contains("M36/1"))
                let again: JSON = [
                    "userId": .string(gin.inspector.subject), "name": "Mehmet Kaya", "education": "highSchool",
                    "basis": "exam",
                ]
                let candidates = "/v1/responsible-inspectors"
                try await installation.setClock("2026-10-01T23:59:59+03:00")
                #expect(try await gin.region.directorate.post(candidates, again).rules == ["M36/3"])
                try await installation.setClock("2026-10-02T00:00:00+03:00")
                let candidate = try await gin.region.directorate.post(candidates, again).expect(201)
                #expect(candidate["status"] == "candidate")
            }
        }
    }
}

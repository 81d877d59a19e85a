import TestKit
import Testing

extension OwnInstallations {
    @Suite("Numbers that the Ministry changes")
    struct ParametersByDate {
        @Test("M17/1: an exam is judged by the pass mark of its own day", .tags(.m17))
        func passMark() async throws {
            try await withInstallation { installation in
                try await installation.setClock("2025-10-01T09:00:00+03:00")
                let region = try await Region(installation)
                let change: JSON = [
                    "name": "examPassMark", "value": 80, "effectiveFrom": "2025-10-10", "source": "Deneme 1",
                ]
                _ = try await region.generalDirectorate.post("/v1/parameters", change).done()
                try await installation.setClock("2025-10-20T09:00:00+03:00")
                for (day, status) in [("2025-10-09", 200), ("2025-10-10", 422)] {
                    let made = try await region.directorate.post(
                        "/v1/responsible-inspectors",
                        ["userId": .string("aday-\(day)"), "name": "Aday", "education": "highSchool", "basis": "exam"]
                    ).done()
                    let path = "/v1/responsible-inspectors/\(made["id"].string ?? "")"
                    let training: JSON = ["on": "2025-10-01", "place": "İzmir"]
                    _ = try await region.directorate.post(path + "/trainings", training).done()
                    _ = try await region.directorate.post(path + "/exams", ["on": .string(day), "score": 75]).done()
                    #expect(try await region.generalDirectorate.post(path + "/authorisation").status == status)
                }
            }
        }

        @Test(
            "M36/1, M35/1: how many warnings revoke and how long a suspension lasts are values by date",
            .tags(.m36, .m35))
        func supervision() async throws {
            try await withInstallation { installation in
                let gin = try await openGin(installation, at: "2025-10-01T09:00:00+03:00")
                let region = gin.region
                for (name, value) in [("inspectorWarningsMaximum", 1), ("suspensionMinimumMonths", 2)] {
                    _ = try await region.generalDirectorate.post(
                        "/v1/parameters",
                        [
                            "name": .string(name), "value": JSON(integerLiteral: value), "effectiveFrom": "2025-10-01",
                            "source": "Deneme 2",
                        ]
                    ).done()
                }
                let finding: JSON = ["rule": "M9/1", "note": "Pamuk açıkta"]
                let factory = "/v1/factories/\(gin.id)"
                let warning: JSON = ["finding": finding, "remedyBy": "2025-10-01"]
                _ = try await region.directorate.post(factory + "/warnings", warning).done()
                let warned = try await region.directorate.post(
                    "/v1/responsible-inspectors/\(gin.inspectorID)/warnings", ["finding": finding]
                ).done()
                #expect(warned["status"] == "revoked")
                try await installation.setClock("2025-10-02T09:00:00+03:00")
                let suspension: JSON = ["from": "2025-10-02", "until": "2025-12-01", "cause": "Giderilmedi"]
                #expect(
                    try await region.directorate.post(factory + "/suspensions", suspension).faults == ["M35/1 /until"])
                let enough = suspension.with("until", "2025-12-02")
                #expect(try await region.directorate.post(factory + "/suspensions", enough).status == 201)
            }
        }
    }
}

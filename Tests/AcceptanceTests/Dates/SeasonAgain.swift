import TestKit
import Testing

extension OwnInstallations {
    @Suite("A second notification within the season")
    struct SeasonAgain {
        @Test(
            "M19/1, M19/2: a new method comes with its own first day, and until then the earlier permit goes on",
            .tags(.m19))
        func methodAdded() async throws {
            try await withInstallation { installation in
                try await installation.setClock("2025-08-04T09:00:00+03:00")
                var gin = try await Gin.define(in: Region(installation))
                try await gin.openSeason(startsOn: "2025-08-20", methods: ["sondaj"])
                try await installation.setClock("2025-10-01T09:00:00+03:00")
                func tekBalya() -> JSON { gin.tekBalya(Gin.bales(1), reportedOn: "2025-10-01") }
                #expect(try await gin.present(tekBalya()).rules == ["M19/2"])
                let early = gin.notice(startsOn: "2025-10-14")
                let path = "/v1/factories/\(gin.id)/notifications"
                #expect(try await gin.inspector.post(path, early).faults == ["M19/1 /startsOn"])
                try await gin.openSeason(startsOn: "2025-10-15")
                #expect(gin.sequence(try await gin.certify(1)) == 1)
                #expect(try await gin.present(tekBalya()).rules == ["M19/2"])
                try await installation.setClock("2025-10-15T09:00:00+03:00")
                #expect(gin.sequence(try await gin.present(tekBalya()).expect(201)) == 2)
            }
        }

        @Test(
            "M4/1-h, M18/1, M15/1: who is named, who examines, and whether they still may when it is decided",
            .tags(.m4, .m18))
        func people() async throws {
            try await withInstallation { installation in
                try await installation.setClock("2025-08-04T09:00:00+03:00")
                let gin = try await Gin.define(in: Region(installation))
                let stranger = try await gin.region.makeInspector()
                let path = "/v1/factories/\(gin.id)/notifications"
                let notice = gin.notice(startsOn: "2025-08-20")
                let named = notice.with("responsibleInspectors", [.string(gin.inspectorID), .string(stranger.id)])
                #expect(try await gin.inspector.post(path, named).faults == ["M18/1 /responsibleInspectors/1"])
                let made = try await gin.inspector.post(path, notice).expect(201)
                let address = "/v1/notifications/\(made["id"].string ?? "")"
                let partial: JSON = [
                    "members": [
                        ["userId": "member-1", "tradeInspector": true],
                        ["userId": .string(gin.inspector.subject), "tradeInspector": false],
                    ]
                ]
                let refused = try await gin.region.directorate.post(address + "/commission", partial)
                #expect(try refused.faults == ["M4/1-h /members/1"])
                _ = try await gin.region.directorate.post(address + "/commission", Gin.commission).done()
                _ = try await gin.region.directorate.post(address + "/findings", Gin.findings).done()
                let warning: JSON = ["finding": ["rule": "M34/1-a", "note": "Kayıt yok"]]
                for _ in 1...2 {
                    _ = try await gin.region.directorate.post(
                        "/v1/responsible-inspectors/\(gin.inspectorID)/warnings", warning
                    ).done()
                }
                let decided = try await gin.region.directorate.post(address + "/decision", ["decision": "approved"])
                #expect(try decided.rules == ["M15/1"])
            }
        }
    }
}

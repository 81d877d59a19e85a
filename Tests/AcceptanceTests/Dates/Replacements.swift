import TestKit
import Testing

extension OwnInstallations {
    @Suite("A factory whose inspector was revoked")
    struct Replacements {
        /// Warned twice in a season.
        private func revoke(_ gin: Gin) async throws {
            let warning: JSON = ["finding": ["rule": "M34/1-a", "note": "Kayıt yok"]]
            for _ in 1...2 {
                _ = try await gin.region.directorate.post(
                    "/v1/responsible-inspectors/\(gin.inspectorID)/warnings", warning
                ).done()
            }
        }

        private func warning(_ gin: Gin) async throws -> JSON {
            try await gin.region.directorate.get("/v1/factories/\(gin.id)").expect(200)["warnings"][0]
        }

        private func queued(_ gin: Gin) async throws -> JSON? {
            try await everything(gin.region.directorate, "/v1/queue").first {
                $0["kind"] == "factoryWarning" && $0["label"] == .string(gin.id)
            }
        }

        @Test(
            "M36/2, M34/1-b: it is warned to employ another within a month, who is notified and works from then on",
            .tags(.m36, .m34))
        func replaced() async throws {
            try await withInstallation { installation in
                var gin = try await openGin(installation, at: "2025-10-01T09:00:00+03:00")
                try await revoke(gin)
                let warned = try await warning(gin)
                #expect(warned["findings"].array.map { $0["rule"] } == ["M36/2"])
                #expect(warned["remedyBy"] == "2025-11-01")
                #expect(warned["responsibleInspector"] == .string(gin.inspectorID))

                let (caller, id) = try await gin.region.makeInspector()
                let report: JSON = [
                    "on": "2025-10-01", "conditions": ["responsibleInspectors"], "note": "Yeni denetçi",
                    "responsibleInspectors": [.string(id)],
                ]
                let path = "/v1/factories/\(gin.id)/changes"
                let owner = try await installation.caller(.firmUser, "isletmeci", firm: gin.vkn)
                #expect(try await owner.post(path, report).faults == ["M18/1 /responsibleInspectors/0"])
                try await gin.region.authorise(caller.subject, .responsibleInspector, for: gin.vkn)
                _ = try await owner.post(path, report).expect(201)
                gin.inspector = caller
                #expect(try await gin.present(gin.sondaj(Gin.bales(1))).status == 403)
                let noted = try await gin.region.directorate.post(path + "/1/decision", ["decision": "noted"]).done()
                #expect(noted["warnings"][0]["remediedOn"] == "2025-10-01")
                #expect(gin.sequence(try await gin.certify(1)) == 1)
                try await expectNoProblems(installation)
            }
        }

        @Test(
            "M36/2, M35/1: after the month the service records it, the queue shows it, and the directorate suspends",
            .tags(.m36, .m35))
        func unheeded() async throws {
            try await withInstallation { installation in
                let gin = try await openGin(installation, at: "2025-10-01T09:00:00+03:00")
                try await revoke(gin)
                let suspensions = "/v1/factories/\(gin.id)/suspensions"
                let suspension: JSON = ["from": "2025-11-01", "until": "2025-12-02", "cause": "Denetçi yok"]
                #expect(try await gin.region.directorate.post(suspensions, suspension).faults == ["M35/1 /from"])

                try await installation.setClock("2025-11-01T23:59:59+03:00")
                let waiting = try #require(try await queued(gin))
                #expect(waiting["deadline"] == "2025-11-01T23:59:59+03:00")
                #expect(waiting["deadlineMissed"] == false)
                try await installation.setClock("2025-11-02T00:00:00+03:00")
                try await poll("the missed deadline", within: .seconds(120)) {
                    try await queued(gin)?["deadlineMissed"] == true
                }
                #expect(try await warning(gin)["overdue"] == true)
                _ = try await gin.region.directorate.post(suspensions, suspension.with("from", "2025-11-02")).done()
                try await expectNoProblems(installation)
            }
        }
    }
}

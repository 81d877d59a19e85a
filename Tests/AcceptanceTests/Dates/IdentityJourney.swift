import TestKit
import Testing

extension OwnInstallations {
    @Suite("One person, whatever user id they come with")
    struct IdentityJourney {
        private func application(_ user: String, _ tckn: String?, basis: JSON = "exam") -> JSON {
            var body: JSON = [
                "userId": .string(user), "name": "Mehmet Kaya", "education": "highSchool", "basis": basis,
            ]
            if let tckn { body = body.with("tckn", .string(tckn)) }
            return body
        }

        @Test("M36/3: who was revoked comes back under another user id after a year and not before", .tags(.m36))
        func anotherUser() async throws {
            try await withInstallation { installation in
                try await installation.setClock("2025-10-01T09:00:00+03:00")
                let region = try await Region(installation)
                let (path, tckn) = ("/v1/responsible-inspectors", Numbers.tckn())
                let first = try await region.directorate.post(path, application("psd-1", tckn, basis: "legacy")).done()
                let id = first["id"].string ?? ""
                let taken = try await region.directorate.post(path, application("psd-2", tckn))
                #expect(taken.status == 409)
                #expect(try taken.rules == ["M15/3"])

                _ = try await region.generalDirectorate.post("\(path)/\(id)/authorisation").done()
                let warning: JSON = ["finding": ["rule": "M34/1-a", "note": "Kayıt yok"]]
                for _ in 1...2 { _ = try await region.directorate.post("\(path)/\(id)/warnings", warning).done() }
                let evasions = [application("psd-2", tckn), application("psd-2", tckn, basis: "legacy")]
                #expect(try await region.directorate.post(path, evasions[0]).rules == ["M36/3"])
                #expect(try await region.directorate.post(path, evasions[1]).rules == ["M36/3", "GM1/1"])

                // A TCKN that is known from an authorisation for a firm counts as well.
                try await region.defineFirm("4540536920", "gin")
                _ = try await region.directorate.post(
                    "/v1/firms/4540536920/authorisations",
                    [
                        "userId": "psd-3", "name": "Mehmet Kaya", "tckn": .string(tckn),
                        "email": "m@example.com", "role": "responsibleInspector", "validUntil": "2030-12-31",
                    ]
                ).done()
                #expect(try await region.directorate.post(path, application("psd-3", nil)).rules == ["M36/3"])

                try await installation.setClock("2026-10-01T23:59:59+03:00")
                #expect(try await region.directorate.post(path, evasions[0]).rules == ["M36/3"])
                try await installation.setClock("2026-10-02T00:00:00+03:00")
                let later = try await region.directorate.post(path, evasions[0]).expect(201)
                #expect(later["id"] != first["id"])
                #expect(try await region.directorate.post(path, application("psd-1", tckn)).rules == ["M15/3"])
            }
        }
    }
}

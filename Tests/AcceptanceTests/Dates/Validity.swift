import TestKit
import Testing

extension OwnInstallations {
    @Suite("Validity of certificates and references")
    struct Validity {
        @Test("M29/3: a reference of 31 December is valid until the last of February", .tags(.m29, .m32))
        func reference() async throws {
            try await withInstallation { installation in
                let gin = try await openGin(installation, at: "2025-12-31T23:59:59+03:00")
                let exporter = try await gin.region.makeTrader()
                let lot = try await gin.certify(2)
                let use: JSON = ["number": .string(lot.certificateNumber), "netKg": 437]
                let application = try await exporter.apply(exporter.export(use, netKg: 437)).expect(201)
                #expect(application["reference"]["validFrom"] == "2025-12-31")
                #expect(application["reference"]["validUntil"] == "2026-02-28")
                let path = "/v1/references/\(application["reference"]["number"].string ?? "")"
                try await installation.setClock("2026-02-28T23:59:59+03:00")
                #expect(try await exporter.user.get(path).expect(200)["status"] == "valid")
                try await installation.setClock("2026-03-01T00:00:00+03:00")
                #expect(try await exporter.user.get(path).expect(200)["status"] == "expired")
                let customs = try await installation.caller(.customs)
                let late = exporter.declaration(of: application, registeredOn: "2026-03-01")
                #expect(try await customs.post("/v1/customs/declarations", late).faults == ["M32/1 /reference"])
                let inTime = exporter.declaration(of: application, registeredOn: "2026-02-28")
                #expect(try await customs.post("/v1/customs/declarations", inTime).status == 201)
            }
        }

        @Test(
            "M23/1: a certificate of 29 February 2024 is valid on 28 February 2025 and expired the day after",
            .tags(.m23))
        func certificate() async throws {
            try await withInstallation { installation in
                let gin = try await openGin(installation, at: "2024-02-29T12:00:00+03:00", season: "2023-2024")
                let lot = try await gin.certify(3)
                #expect(lot["certificate"]["validUntil"] == "2025-02-28")
                let path = "/v1/certificates/\(lot.certificateNumber)"
                let to: JSON = ["vkn": "4840015664", "title": "Aydın İplik"]
                try await installation.setClock("2025-02-28T23:59:59+03:00")
                #expect(try await gin.region.directorate.get(path).expect(200)["status"] == "valid")
                let inTime: JSON = ["to": to, "bales": strings(lot.baleNumbers.prefix(1))]
                _ = try await gin.inspector.post(path + "/transfers", inTime).done()
                try await installation.setClock("2025-03-01T00:00:00+03:00")
                #expect(try await gin.region.directorate.get(path).expect(200)["status"] == "expired")
                let late = try await gin.inspector.post(path + "/transfers", ["to": to, "bales": "all"])
                #expect(late.status == 422)
                #expect(try late.rules.contains("M24/1"))
                let exporter = try await gin.region.makeTrader()
                let use: JSON = ["number": .string(lot.certificateNumber), "netKg": 100]
                #expect(try await exporter.apply(exporter.export(use, netKg: 100)).rules.contains("M26/2"))
            }
        }

        @Test(
            "M23/1, M11/4: after a year the same bale is controlled again, and numbering restarts with the season",
            .tags(.m23, .m11))
        func recontrol() async throws {
            try await withInstallation { installation in
                var gin = try await openGin(installation, at: "2025-07-31T23:59:59+03:00", season: "2024-2025")
                let bales = Gin.bales(2)
                let first = try await gin.present(gin.sondaj(bales)).expect(201)
                #expect(gin.sequence(first) == 1)
                #expect(first["season"] == "2024-2025")
                #expect(gin.sequence(try await gin.certify(1)) == 2)

                try await installation.setClock("2025-08-01T00:00:00+03:00")
                let unopened = try await gin.present(gin.sondaj(Gin.bales(1)))
                #expect(unopened.status == 422)
                gin.season = "2025-2026"
                let number = gin.registryNumber
                try await gin.openSeason(startsOn: "2025-08-15")
                #expect(gin.registryNumber == number)
                try await installation.setClock("2026-07-31T12:00:00+03:00")
                let again = gin.sondaj(bales.map { $0.with("season", "2024-2025") })
                #expect(try await gin.present(again).rules == ["M24/1"])
                #expect(gin.sequence(try await gin.certify(1)) == 1)

                try await installation.setClock("2026-08-01T00:00:00+03:00")
                gin.season = "2026-2027"
                try await gin.openSeason(startsOn: "2026-08-15")
                try await installation.setClock("2026-08-15T12:00:00+03:00")
                let recontrolled = try await gin.present(again).expect(201)
                #expect(recontrolled["status"] == "certified")
                #expect(gin.sequence(recontrolled) == 1)
                #expect(recontrolled["certificate"]["validUntil"] == "2027-08-15")
                let officer = gin.region.directorate
                let old = try await officer.get("/v1/certificates/\(first.certificateNumber)").expect(200)
                #expect(old["status"] == "expired")
                let last = try await Psql.query("SELECT max(position) FROM koza.events", url: installation.databaseURL)
                let path = "/v1/bales/\(gin.id)/2024-2025/\(first.baleNumbers[0])/lineage"
                let edges = try await officer.get(path, after: last).expect(200)["edges"].array
                let anew = edges.first { $0["kind"] == "recontrol" }
                #expect(anew?["from"].string == "certificate:\(first.certificateNumber)")
                #expect(anew?["to"].string == "lot:2026-2027-\(recontrolled["lotNumber"].string ?? "")")
            }
        }

        @Test("The sandbox's clock goes forward only")
        func forwardOnly() async throws {
            try await withInstallation { installation in
                try await installation.setClock("2025-10-06T10:00:00+03:00")
                let back = try await installation.anonymous.post("/sandbox/clock", ["now": "2025-10-06T09:59:59+03:00"])
                #expect(back.status == 422)
                try await installation.setClock("2025-10-06T10:00:00+03:00")
                let now = try await installation.anonymous.get("/sandbox/clock").expect(200)["now"].string ?? ""
                #expect(now == "2025-10-06T10:00:00+03:00" || now == "2025-10-06T07:00:00Z")
            }
        }
    }
}

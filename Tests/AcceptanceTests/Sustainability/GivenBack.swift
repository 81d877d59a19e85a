import TestKit
import Testing

@Suite("Sustainable cotton that comes back")
struct GivenBack {
    private let reason: JSON = ["reason": "Numune partiye uymuyor"]

    private func lot(_ gin: Gin, _ count: Int, _ certificate: JSON) async throws -> HTTPResponse {
        try await gin.present(gin.sondaj(Gin.bales(count)).with("sustainable", certificate))
    }

    @Test(
        "M21/4, M22/2: a re-issued certificate takes no second time, and a cancelled one gives back what it took",
        .tags(.m21, .m22))
    func cancelled() async throws {
        let gin = try await SharedService.get().gin()
        let officer = gin.region.directorate
        let scheme = Gin.schemeCertificate(netKg: 437)
        let first = try await lot(gin, 2, scheme).expect(201)
        let path = "/v1/certificates/\(first.certificateNumber)"
        let new = try await officer.post(path + "/reissue", reason).done().madeCertificates[0]
        #expect(try await lot(gin, 1, scheme).faults == ["M21/4 /sustainable/netKg"])
        _ = try await officer.post("/v1/certificates/\(new["number"].string ?? "")/cancellation", reason).done()
        #expect(try await lot(gin, 3, scheme).faults == ["M21/4 /sustainable/netKg"])
        _ = try await lot(gin, 2, scheme).expect(201)
        #expect(try await lot(gin, 1, scheme).faults == ["M21/4 /sustainable/netKg"])
    }

    @Test("M21/4, M29/6: what was exported stays counted when its certificate is cancelled", .tags(.m21, .m29))
    func exported() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let exporter = try await service.region.makeTrader()
        let scheme = Gin.schemeCertificate(netKg: 874)
        let first = try await lot(gin, 4, scheme).expect(201)
        let use: JSON = ["number": .string(first.certificateNumber), "bales": strings(first.baleNumbers.prefix(1))]
        let export = exporter.export(use, netKg: 218.5, gtip: "5201.00.90.00.11").with("sustainable", scheme)
        let application = try await exporter.apply(export).expect(201)
        let customs = try await service.installation.caller(.customs)
        let declaration = exporter.declaration(of: application, registeredOn: SharedService.today)
        _ = try await customs.post("/v1/customs/declarations", declaration).expect(201)
        let path = "/v1/certificates/\(first.certificateNumber)/cancellation"
        _ = try await service.region.directorate.post(path, reason).done()
        #expect(try await lot(gin, 4, scheme).faults == ["M21/4 /sustainable/netKg"])
        _ = try await lot(gin, 3, scheme).expect(201)
    }
}

extension OwnInstallations {
    @Suite("Bales controlled again after a year")
    struct Recontrolled {
        @Test(
            "M23/1, M21/4: the ended certificate is named, and sustainable bales controlled again count once",
            .tags(.m23, .m21))
        func again() async throws {
            try await withInstallation { installation in
                var gin = try await openGin(installation, at: "2025-10-06T10:00:00+03:00")
                let scheme = Gin.schemeCertificate(netKg: 437).with("validUntil", "2027-12-31")
                let bales = Gin.bales(2)
                let first = try await gin.present(gin.sondaj(bales).with("sustainable", scheme)).expect(201)
                try await installation.setClock("2026-08-04T09:00:00+03:00")
                gin.season = "2026-2027"
                try await gin.openSeason(startsOn: "2026-08-20")
                try await installation.setClock("2026-09-01T09:00:00+03:00")
                let old = bales.map { $0.with("season", "2025-2026") }
                let again = gin.sondaj(old).with("sustainable", scheme)
                    .with("previousCertificate", .string(first.certificateNumber))
                #expect(
                    try await gin.present(again).faults.sorted() == [
                        "M21/4 /sustainable/netKg", "M23/1 /previousCertificate",
                    ])

                try await installation.setClock("2026-10-07T09:00:00+03:00")
                let unknown = again.with("previousCertificate", "PKB-2025-1-999")
                #expect(try await gin.present(unknown).faults == ["M23/1 /previousCertificate"])
                let foreign = gin.sondaj(Gin.bales(1)).with("previousCertificate", .string(first.certificateNumber))
                #expect(try await gin.present(foreign).faults == ["M23/1 /previousCertificate"])
                #expect(try await gin.present(again, dryRun: true).expect(200)["errors"] == [])
                let second = try await gin.present(again).expect(201)
                #expect(second["previousCertificate"] == .string(first.certificateNumber))
                let ended = "/v1/certificates/\(first.certificateNumber)/cancellation"
                #expect(try await gin.region.directorate.post(ended, ["reason": "Hatalı"]).status == 200)
                let more = gin.sondaj(Gin.bales(1)).with("sustainable", scheme)
                #expect(try await gin.present(more).faults == ["M21/4 /sustainable/netKg"])
            }
        }
    }
}

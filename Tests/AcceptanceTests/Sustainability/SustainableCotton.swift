import TestKit
import Testing

@Suite("Sustainable cotton")
struct SustainableCotton {
    @Test("M21/4: lots claim no more than their certificate states; what a refused lot took comes back", .tags(.m21))
    func lots() async throws {
        let gin = try await SharedService.get().gin()
        let certificate = Gin.schemeCertificate(netKg: 437)
        let body = gin.sondaj(Gin.bales(1)).with("sustainable", certificate)
        let lot = try await gin.present(body, lane: "red").expect(201)
        #expect(lot["sustainable"]["netKg"] == 437)
        let two = gin.sondaj(Gin.bales(2)).with("sustainable", certificate.without("netKg"))
        let refused = try await gin.present(two)
        #expect(refused.status == 422)
        #expect(try refused.faults == ["M21/4 /sustainable/netKg"])
        let inspection = DirectorateJourney.inspection(opening: lot["openBales"].array)
            .with("conforming", false).with("findings", [["rule": "M8/2", "note": "yabancı madde"]])
        let path = gin.lotPath(lot["lotNumber"].string ?? "") + "/inspection"
        #expect(try await gin.region.tradeInspector.post(path, inspection).done()["status"] == "refused")
        _ = try await gin.present(two).expect(201)
    }

    @Test("M29/6: what leaves as sustainable came in as sustainable, and no more of it", .tags(.m29))
    func exports() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let exporter = try await service.region.makeTrader()
        let certificate = Gin.schemeCertificate(netKg: 437)
        let line = "5201.00.90.00.11"
        let plain = try await gin.certify(2)
        let foreign = exporter.export(
            ["number": .string(plain.certificateNumber), "bales": strings(plain.baleNumbers)], netKg: 437, gtip: line)
        #expect(
            try await exporter.apply(foreign.with("sustainable", certificate)).faults == [
                "M29/6 /certificates/0/number"
            ])
        let lot = try await gin.present(
            gin.sondaj(Gin.bales(4)).with("sustainable", Gin.schemeCertificate(netKg: 874))
        ).expect(201)
        func export(_ bales: [String], netKg: JSON) -> JSON {
            exporter.export(
                ["number": .string(lot.certificateNumber), "bales": strings(bales)], netKg: netKg, gtip: line
            ).with("sustainable", certificate)
        }
        let numbers = lot.baleNumbers
        let first = try await exporter.apply(export(Array(numbers[..<2]), netKg: 437)).expect(201)
        let second = export(Array(numbers[2...]), netKg: 437)
        #expect(try await exporter.apply(second).faults == ["M29/6 /sustainable/netKg"])
        _ = try await exporter.user.post(
            "/v1/trade-applications/\(first["id"].string ?? "")/cancellation", ["reason": "vazgeçildi"]
        ).done()
        _ = try await exporter.apply(second).expect(201)
    }
}

extension OwnInstallations {
    @Suite("Bodies that certify sustainable cotton")
    struct Accreditation {
        @Test("M21/4, M29/6: accredited by TÜRKAK or a signatory, from a day on, until withdrawn", .tags(.m21, .m29))
        func register() async throws {
            try await withInstallation { installation in
                let gin = try await openGin(installation, at: "2025-10-06T10:00:00+03:00")
                let office = gin.region.generalDirectorate
                let record: JSON = [
                    "code": "kontrol", "body": "Kontrol A.Ş.", "accreditedBy": "DAkkS", "recognition": "multilateral",
                    "agreement": "IAF MLA", "schemes": ["GOTS"], "from": "2025-01-01", "source": "Deneme 4",
                ]
                let unnamed = try await office.post("/v1/accreditations", record.without("agreement"))
                #expect(try unnamed.faults == ["M21/4 /agreement"])
                let claim = Gin.schemeCertificate()
                func dryRun(_ claim: JSON) async throws -> [String] {
                    let body = gin.sondaj(Gin.bales(1)).with("sustainable", claim)
                    return try await gin.present(body, dryRun: true).expect(200)["errors"].array.map {
                        "\($0["rule"].string ?? "-") \($0["pointer"].string ?? "")"
                    }
                }
                #expect(try await dryRun(claim) == [])
                _ = try await office.post("/v1/accreditations", record).expect(201)
                #expect(try await dryRun(claim) == ["M21/4 /sustainable/accreditedBy"])
                let sound = claim.with("accreditedBy", "DAkkS")
                #expect(try await dryRun(sound) == [])
                #expect(try await dryRun(sound.with("scheme", "BCI")) == ["M21/4 /sustainable/scheme"])
                #expect(
                    try await dryRun(sound.with("validUntil", "2025-10-05")) == ["M21/4 /sustainable/validUntil"])
                let withdrawn = try await office.post(
                    "/v1/accreditations/kontrol/withdrawal", ["from": "2025-10-06", "reason": "askıya alındı"]
                ).expect(200)
                #expect(withdrawn["holds"] == false)
                #expect(try await dryRun(sound) == ["M21/4 /sustainable/body"])
                let known = try await gin.inspector.get("/v1/accreditations?on=2025-10-05").expect(200)
                #expect(known["items"].array.map { $0["code"] } == ["kontrol"])
                #expect(
                    try await gin.inspector.get("/v1/accreditations?on=2025-10-06").expect(200)["items"].array == [])
            }
        }
    }
}

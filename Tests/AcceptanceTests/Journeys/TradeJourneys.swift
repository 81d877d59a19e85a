import TestKit
import Testing

@Suite("Exporter, importer and customs")
struct TradeJourneys {
    @Test(
        "M26/2, M29/3, M32/1: a certificate becomes a reference of 23 digits, and a declaration uses it up",
        .tags(.m26, .m27, .m28, .m29, .m32))
    func export() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let exporter = try await service.region.makeTrader()
        let lot = try await gin.certify(20)
        let use: JSON = ["number": .string(lot.certificateNumber), "bales": strings(lot.baleNumbers.prefix(5))]
        let application = try await exporter.apply(exporter.export(use, netKg: 1092.5)).expect(201)
        #expect(application["status"] == "concluded")
        #expect(application["deadline"] == "2025-10-07T10:00:00+03:00")
        let number = try #require(application["reference"]["number"].string)
        #expect(number.count == 23 && number.allSatisfy(\.isNumber))
        #expect(application["reference"]["validFrom"] == "2025-10-06")
        #expect(application["reference"]["validUntil"] == "2025-12-06")

        let certificate = try await gin.inspector.get("/v1/certificates/\(lot.certificateNumber)").expect(200)
        #expect(certificate["remaining"]["bales"] == 15)
        #expect(certificate["remaining"]["netKg"] == 3277.5)
        let reference = try await exporter.user.get("/v1/references/\(number)").expect(200)
        #expect(reference["status"] == "valid")

        let customs = try await service.installation.caller(.customs)
        let body = exporter.declaration(of: application, registeredOn: "2025-10-06")
        _ = try await customs.post("/v1/customs/declarations", body).expect(201)
        #expect(try await exporter.user.get("/v1/references/\(number)").expect(200)["status"] == "used")
        let second = try await customs.post(
            "/v1/customs/declarations", body.with("declaration", "25350000EX999"))
        #expect(second.status == 422)
        #expect(try second.faults == ["M32/1 /reference"])
    }

    @Test("M29/1, M29/2: where the lane asks for it a trade inspector looks first", .tags(.m29))
    func examinedExport() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let exporter = try await service.region.makeTrader()
        let lot = try await gin.certify(4)
        let use: JSON = ["number": .string(lot.certificateNumber), "netKg": 874]
        let waiting = try await exporter.apply(exporter.export(use, netKg: 874), lane: "red").expect(201)
        #expect(waiting["status"] == "awaitingInspection")
        #expect(waiting["reference"] == .null)
        let path = "/v1/trade-applications/\(waiting["id"].string ?? "")"
        let concluded = try await service.region.tradeInspector.post(
            path + "/inspection", ["inspectedOn": "2025-10-06", "conforming": true, "findings": []]
        ).done()
        #expect(concluded["status"] == "concluded")
        #expect(concluded["reference"]["number"].string?.count == 23)
        let exhausted = try await gin.inspector.get("/v1/certificates/\(lot.certificateNumber)").expect(200)
        #expect(exhausted["status"] == "exhausted")

        let cancelled = try await exporter.user.post(path + "/cancellation", ["reason": "Satış iptal"]).done()
        #expect(cancelled["status"] == "cancelled")
        let free = try await gin.inspector.get("/v1/certificates/\(lot.certificateNumber)").expect(200)
        #expect(free["status"] == "valid")
        #expect(free["remaining"]["netKg"] == 874)
    }

    @Test("M29/4: cotton that does not conform gets no reference, and the certificate has its bales back", .tags(.m29))
    func refusedExport() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let exporter = try await service.region.makeTrader()
        let lot = try await gin.certify(2)
        let use: JSON = ["number": .string(lot.certificateNumber), "bales": strings(lot.baleNumbers)]
        let waiting = try await exporter.apply(exporter.export(use, netKg: 437), lane: "red").expect(201)
        let path = "/v1/trade-applications/\(waiting["id"].string ?? "")"
        let refused = try await service.region.tradeInspector.post(
            path + "/inspection",
            [
                "inspectedOn": "2025-10-06", "conforming": false,
                "findings": [["rule": "M29/2", "note": "Etiketler uymuyor"]],
            ]
        ).done()
        #expect(refused["status"] == "refused")
        #expect(refused["reference"] == .null)
        let certificate = try await gin.inspector.get("/v1/certificates/\(lot.certificateNumber)").expect(200)
        #expect(certificate["remaining"]["bales"] == 2)
    }

    @Test("M30/1, M30/3: an import is concluded within three working days, its reference valid two months", .tags(.m30))
    func importation() async throws {
        let service = try await SharedService.get()
        let importer = try await service.region.makeTrader("importer")
        let application = try await importer.apply(importer.importation(netKg: 88_000)).expect(201)
        #expect(application["deadline"] == "2025-10-09T23:59:59+03:00")
        #expect(application["reference"]["number"].string?.count == 23)
        #expect(application["reference"]["validUntil"] == "2025-12-06")

        let export = try await importer.apply(importer.export(["number": "PKB-2025-1-1", "netKg": 1], netKg: 1))
        #expect(export.status == 422)
        #expect(try export.rules.contains("M27/1"))
        let unlisted = try await importer.apply(importer.importation(netKg: 10, gtip: "5203.00.00.00.00"))
        #expect(try unlisted.faults == ["M26/1 /gtip"])
        let regime = try await importer.apply(importer.importation(netKg: 10).with("regime", "export"))
        #expect(try regime.faults == ["M2/2 /regime"])
    }

    @Test("M29/6: the export of sustainable cotton needs an accredited body's certificate", .tags(.m29))
    func sustainable() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let exporter = try await service.region.makeTrader()
        let certificate = Gin.schemeCertificate()
        let claimed = gin.sondaj(Gin.bales(2)).with("sustainable", certificate)
        let lot = try await gin.present(claimed).expect(201)
        let use: JSON = ["number": .string(lot.certificateNumber), "bales": strings(lot.baleNumbers)]
        let body = exporter.export(use, netKg: 437, gtip: "5201.00.90.00.11")
        #expect(try await exporter.apply(body).faults == ["M29/6 /sustainable"])
        #expect(try await exporter.apply(body.with("sustainable", certificate)).status == 201)
    }
}

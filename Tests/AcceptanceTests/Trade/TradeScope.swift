import TestKit
import Testing

@Suite("What may be exported and imported as what")
struct TradeScope {
    private func lot(_ gin: Gin, _ group: JSON, ginning: JSON) async throws -> JSON {
        let body = gin.sondaj(Gin.bales(1)).with("group", group).with("ginningMethod", ginning).with("class", "Linter")
        return try await gin.present(body.with("type", "1. kesim")).expect(201)
    }

    @Test("M26/1: the tariff line is that of the certificate's cotton", .tags(.m26))
    func tariffLine() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let exporter = try await service.region.makeTrader()
        let cotton = try await gin.certify(1)
        let waste = try await lot(gin, "waste", ginning: "rollerGin")
        func faults(_ lot: JSON, _ gtip: String) async throws -> [String] {
            let use: JSON = ["number": .string(lot.certificateNumber), "bales": strings(lot.baleNumbers)]
            let answer = try await exporter.apply(exporter.export(use, netKg: 218.5, gtip: gtip))
            return answer.status == 201 ? [] : try answer.faults
        }
        #expect(try await faults(cotton, "1404.20.00.00.00") == ["M26/1 /certificates/0"])
        #expect(try await faults(cotton, "5202.91.00.00.11") == ["M26/1 /certificates/0"])
        #expect(try await faults(waste, "5201.00.90.00.19") == ["M26/1 /certificates/0"])
        #expect(try await faults(waste, "5202.99.00.00.18") == [])
        #expect(
            try await faults(cotton, "5201.00.90.00.11") == ["M29/6 /sustainable", "M29/6 /certificates/0/number"])
        #expect(try await faults(cotton, "5201.00.90.00.19") == [])
    }

    @Test("M2/2, M2/3, M26/2: Türkiye, secondary products and an import's certificates are refused", .tags(.m2, .m26))
    func outside() async throws {
        let service = try await SharedService.get()
        let importer = try await service.region.makeTrader()
        let body = importer.importation(netKg: 1000)
        #expect(try await importer.apply(body.with("country", "TR")).faults == ["M2/2 /country"])
        let secondary = try await importer.apply(body.with("secondaryProduct", true).with("regime", "inwardProcessing"))
        #expect(try secondary.faults == ["M2/3 /secondaryProduct"])
        #expect(secondary.text.contains("12879356925413624532589"))
        let use: JSON = ["number": "PKB-2025-1-1", "netKg": 1000]
        #expect(try await importer.apply(body.with("certificates", [use])).faults == ["M26/2 /certificates"])
    }

    @Test(
        "M29/2, M30/2: what the inspector looked at is recorded point by point, and what was not met is a finding",
        .tags(.m29, .m30))
    func checks() async throws {
        let service = try await SharedService.get()
        let importer = try await service.region.makeTrader()
        let inspector = service.region.tradeInspector
        func path() async throws -> String {
            let waiting = try await importer.apply(importer.importation(netKg: 1000), lane: "red").expect(201)
            return "/v1/trade-applications/\(waiting["id"].string ?? "")/inspection"
        }
        func result(_ conforming: JSON, _ checks: JSON...) -> JSON {
            ["inspectedOn": "2025-10-06", "conforming": conforming, "checks": .array(checks)]
        }
        let kept: JSON = ["code": "propertiesKept", "met": true]
        let declared: JSON = ["code": "declaredProperties", "met": true]
        let first = try await path()
        #expect(try await inspector.post(first, result(true, kept)).faults == ["M30/2 /checks"])
        let packing: JSON = ["code": "packingAndMarks", "met": true]
        #expect(try await inspector.post(first, result(true, kept, declared, packing)).rules == ["M30/2"])
        #expect(try await inspector.post(first, result(true, kept, declared.with("met", false))).rules == ["M30/4"])
        #expect(try await inspector.post(first, result(true, kept, declared)).done()["status"] == "concluded")
        let refused = try await inspector.post(
            try await path(), result(false, kept, declared.with("met", false).with("note", "Etiket farklı"))
        ).done()
        #expect(refused["status"] == "refused")
        #expect(refused["findings"][0]["rule"] == "M30/2-b")
        #expect(refused["findings"][0]["note"] == "Etiket farklı")
    }
}

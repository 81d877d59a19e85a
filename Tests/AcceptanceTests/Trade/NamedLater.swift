import TestKit
import Testing

@Suite("Kilograms whose bales are named later")
struct NamedLater {
    @Test("M26/2, M24/1: once the bales are named, whole bales are left, and the rest can be sold", .tags(.m24, .m26))
    func named() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let exporter = try await service.region.makeTrader()
        let lot = try await gin.certify(4, netKg: 200)
        let path = "/v1/certificates/\(lot.certificateNumber)"
        let use: JSON = ["number": .string(lot.certificateNumber), "netKg": 399.5]
        let application = try await exporter.apply(exporter.export(use, netKg: 399.5)).expect(201)
        let transfer: JSON = [
            "to": ["vkn": .string(Numbers.vkn()), "title": "Aydın İplik"], "bales": strings(lot.baleNumbers.suffix(2)),
        ]
        func name(_ bales: ArraySlice<String>, by caller: Caller? = nil) async throws -> HTTPResponse {
            try await (caller ?? exporter.user).post(
                "/v1/trade-applications/\(application["id"].string ?? "")/bales",
                ["certificates": [["number": .string(lot.certificateNumber), "bales": strings(bales)]]])
        }
        #expect(try await gin.inspector.get(path).expect(200)["remaining"]["netKg"] == 400.5)
        #expect(try await name(lot.baleNumbers.prefix(1)).faults == ["M26/2 /certificates/0/bales"])
        #expect(try await name(lot.baleNumbers.prefix(3)).faults == ["M26/2 /certificates/0/bales"])
        #expect(try await name(lot.baleNumbers.prefix(2), by: service.region.makeTrader().user).status == 403)
        let named = try await name(lot.baleNumbers.prefix(2)).done()
        #expect(named["certificates"][0]["bales"] == strings(lot.baleNumbers.prefix(2)))
        #expect(named["netKg"] == 399.5)
        #expect(try await name(lot.baleNumbers.prefix(2)).status == 409)
        let left = try await gin.inspector.get(path).expect(200)["remaining"]
        #expect(left["baleNumbers"] == strings(lot.baleNumbers.suffix(2)))
        #expect(left["netKg"] == 400)
        let first = transfer.with("bales", strings(lot.baleNumbers.prefix(1)))
        #expect(try await gin.inspector.post(path + "/transfers", first).rules == ["M24/1"])
        _ = try await gin.inspector.post(path + "/transfers", transfer).done()
        #expect(try await gin.inspector.get(path).expect(200)["remaining"]["netKg"] == 0)
    }
}

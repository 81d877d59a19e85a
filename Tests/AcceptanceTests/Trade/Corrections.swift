import TestKit
import Testing

@Suite("Corrected and withdrawn applications")
struct Corrections {
    @Test("M28/1, M34/1-e: a correction names what it replaces and takes over what that one held", .tags(.m28))
    func corrected() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let exporter = try await service.region.makeTrader()
        let lot = try await gin.certify(2)
        let use: JSON = ["number": .string(lot.certificateNumber), "bales": strings(lot.baleNumbers)]
        let body = exporter.export(use, netKg: 437)
        let first = try await exporter.apply(body).expect(201)
        #expect(try await exporter.apply(body).rules == ["M26/2"])
        let second = try await exporter.apply(body.with("country", "IT").with("replaces", first["id"])).expect(201)
        #expect(second["replaces"] == first["id"])
        let path = "/v1/trade-applications/\(first["id"].string ?? "")"
        let old = try await exporter.user.get(path).expect(200)
        #expect(old["status"] == "cancelled")
        #expect(old["replacedBy"] == second["id"])
        let customs = try await service.installation.caller(.customs)
        let stale = exporter.declaration(of: first, registeredOn: SharedService.today)
        #expect(try await customs.post("/v1/customs/declarations", stale).rules == ["M32/1"])
        let right = exporter.declaration(of: second, registeredOn: SharedService.today)
        _ = try await customs.post("/v1/customs/declarations", right).expect(201)
        #expect(try await exporter.apply(body.with("replaces", second["id"])).status == 409)

        let other = try await service.region.makeTrader()
        let foreign = other.importation(netKg: 10).with("replaces", second["id"])
        #expect(try await other.apply(foreign).faults == ["M28/1 /replaces"])
    }

    @Test("M28/1: what was applied for is withdrawn with a reason or without one", .tags(.m28))
    func withdrawal() async throws {
        let importer = try await SharedService.get().region.makeTrader()
        func withdraw(_ body: String?) async throws -> HTTPResponse {
            let waiting = try await importer.apply(importer.importation(netKg: 1000), lane: "red").expect(201)
            return try await importer.user.send(
                "POST", "/v1/trade-applications/\(waiting["id"].string ?? "")/cancellation",
                body: body.map { Array($0.utf8) }, headers: ["Content-Type": "application/json"])
        }
        for body in [nil, "{}", #"{"reason":"Vazgeçildi"}"#] {
            #expect(try await withdraw(body).done()["status"] == "cancelled", "\(body ?? "-")")
        }
        #expect(try await withdraw(#"{"reason":" "}"#).faults == ["- /reason"])
    }

    @Test("M29/1: neither a correction nor a withdrawal leads past the inspector", .tags(.m29, .m30))
    func noEscape() async throws {
        let service = try await SharedService.get()
        let importer = try await service.region.makeTrader()
        let body = importer.importation(netKg: 1000)
        let waiting = try await importer.apply(body, lane: "red").expect(201)
        let corrected = try await importer.user.post(
            "/v1/trade-applications", body.with("netKg", 1001).with("replaces", waiting["id"])
        ).expect(201)
        #expect(corrected["lane"] == "red")
        #expect(corrected["status"] == "awaitingInspection")
        let path = "/v1/trade-applications/\(corrected["id"].string ?? "")/cancellation"
        _ = try await importer.user.post(path, ["reason": "Vazgeçildi"]).done()
        let again = try await importer.user.post("/v1/trade-applications", body).expect(201)
        #expect(again["lane"] == "red")
        #expect(again["reasons"][0].string?.contains("withdrew") == true)
    }
}

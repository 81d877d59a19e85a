import TestKit
import Testing

@Suite("What the risk analysis knows")
struct RiskInputs {
    private func facts(_ service: SharedService, stream: String, _ type: String) async throws -> JSON {
        let events = try await service.region.generalDirectorate.get("/v1/events?stream=\(stream)").expect(200)
        let event = events["items"].array.last { $0["type"].string == type }
        return event?["data"]["risk"]["facts"] ?? .null
    }

    @Test("M29/1, M30/1: every fact about a firm is recorded with its application", .tags(.m29, .m30))
    func ofAFirm() async throws {
        let service = try await SharedService.get()
        let importer = try await service.region.makeTrader()
        let body = importer.importation(netKg: 25_000.5)
        let refused = try await importer.apply(body, lane: "red").expect(201)
        let path = "/v1/trade-applications/\(refused["id"].string ?? "")"
        let finding: JSON = ["rule": "M30/2", "note": "Özellikler korunmamış"]
        let result: JSON = ["inspectedOn": "2025-10-06", "conforming": false, "findings": [finding]]
        _ = try await service.region.tradeInspector.post(path + "/inspection", result).done()
        let first = try await facts(service, stream: "trade-\(refused["id"].string ?? "")", "trade.submitted")
        #expect(first["newFirm"] == 1)
        #expect(first["pastFindings"] == 0)
        #expect(first["largeQuantity"] == 25)
        let second = try await importer.apply(body).expect(201)
        let known = try await facts(service, stream: "trade-\(second["id"].string ?? "")", "trade.submitted")
        #expect(known["pastFindings"] == 1)
        #expect(known["sameDayRepeat"] == 1)
        #expect(known["newFirm"] == 1)
        let third = try await importer.apply(body).expect(201)
        #expect(
            try await facts(service, stream: "trade-\(third["id"].string ?? "")", "trade.submitted")["newFirm"] == 0)
    }

    @Test("M21/1, M21/2: a refused lot is known when the factory presents again", .tags(.m21))
    func ofAFactory() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let waiting = try await gin.present(gin.sondaj(Gin.bales(1)), lane: "red").expect(201)
        let opened: JSON = [
            "number": .string(waiting.baleNumbers[0]), "packing": "conforming", "content": "mixed",
        ]
        let refusal: JSON = [
            "inspectedOn": "2025-10-06", "conforming": false, "bales": [opened],
            "findings": [["rule": "M8/2", "note": "Karışık"]],
        ]
        _ = try await service.region.tradeInspector.post(
            gin.lotPath(waiting["lotNumber"].string ?? "") + "/inspection", refusal
        ).done()
        let next = try await gin.certify(1)
        let stream = "lot-\(gin.season)-\(next["lotNumber"].string ?? "")"
        #expect(try await facts(service, stream: stream, "lot.routed")["pastFindings"] == 1)
    }

    @Test("M21/1: the General Directorate tries a profile on what was presented", .tags(.m21))
    func replay() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let lot = try await gin.certify(2)
        let cancelled = "/v1/certificates/\(lot.certificateNumber)/cancellation"
        _ = try await service.region.directorate.post(cancelled, ["reason": "Numune tutmuyor"]).done()
        let office = service.region.generalDirectorate
        let id = "strict-\(Numbers.unique())"
        let profile: JSON = [
            "id": .string(id), "name": "Yeni fabrikalar", "scope": "lot", "effectiveFrom": "2026-01-01",
            "criteria": [["criterion": "newFactory", "weight": 100, "lane": "red"]], "randomShare": 0,
            "expectedShare": 0, "auditShare": 0, "source": "Deneme",
        ]
        _ = try await office.post("/v1/risk-profiles", profile).done()
        let period: JSON = ["from": "2025-10-06", "to": "2025-10-06"]
        let report = try await office.post("/v1/risk-profiles/\(id)/replay", period).expect(200)
        let number = "\(gin.season)-\(lot["lotNumber"].string ?? "")"
        #expect(report["replayedLanes"]["red"].int ?? 0 > 0)
        #expect(report["findings"]["gained"].array.contains(.string(number)))
        let change = report["changes"].array.first { $0["id"].string == number }
        #expect(change?["from"] == "green")
        #expect(change?["to"] == "red")
        #expect(change?["findings"][0]["note"] == "Numune tutmuyor")
        let empty = try await office.post(
            "/v1/risk-profiles/\(id)/replay", ["from": "2024-01-01", "to": "2024-12-31"]
        ).expect(200)
        #expect(empty["applications"] == 0)
        #expect(try await office.post("/v1/risk-profiles/none/replay", period).status == 404)
        let future: JSON = ["from": "2025-10-06", "to": "2025-10-07"]
        #expect(try await office.post("/v1/risk-profiles/\(id)/replay", future).status == 422)
        let reverse: JSON = ["from": "2025-10-06", "to": "2025-10-05"]
        #expect(try await office.post("/v1/risk-profiles/\(id)/replay", reverse).status == 422)
        #expect(try await service.region.directorate.post("/v1/risk-profiles/\(id)/replay", period).status == 403)
    }
}

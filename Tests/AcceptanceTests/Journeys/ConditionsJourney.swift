import TestKit
import Testing

@Suite("A gin whose conditions change")
struct ConditionsJourney {
    @Test(
        "M34/1-b, M19/2: a change is reported, waits in the directorate's queue, is examined on site and noted",
        .tags(.m34, .m19))
    func examined() async throws {
        let service = try await SharedService.get()
        let (gin, region) = (try await service.gin(), service.region)
        let path = "/v1/factories/\(gin.id)"
        let report: JSON = ["on": "2025-10-03", "conditions": ["machines"], "note": "Testereli makine söküldü"]
        let answer = try await gin.inspector.post(path + "/changes", report)
        #expect(try answer.expect(201)["changes"][0]["status"] == "reported")
        let waiting = try await everything(region.directorate, "/v1/queue", after: answer.position)
        let change = waiting.first { $0["kind"] == "factoryChange" && $0["label"] == .string(gin.id) }
        #expect(change?["factoryName"] == "Söke Çırçır")

        let decision = path + "/changes/1/decision"
        _ = try await region.directorate.post(decision, ["decision": "examination"]).done()
        let early = try await region.directorate.post(decision, ["decision": "noted"])
        #expect(try early.faults == ["M19/2 /decision"])
        _ = try await region.tradeInspector.post(
            path + "/inspections",
            [
                "on": .string(SharedService.today), "cause": "exOfficio", "findings": [],
                "commission": [
                    ["userId": "inspector-izmir", "tradeInspector": true],
                    ["userId": "officer-izmir", "tradeInspector": false],
                ],
            ]
        ).expect(201)
        let noted = try await region.directorate.post(decision, ["decision": "noted", "note": "Görüldü"])
        #expect(try noted.done()["changes"][0]["status"] == "noted")
        let left = try await everything(region.directorate, "/v1/queue", after: noted.position)
        #expect(!left.contains { $0["kind"] == "factoryChange" && $0["label"] == .string(gin.id) })
    }

    @Test("M6/1: no saw-ginned lot once the factory has no saw gin any more", .tags(.m6, .m34))
    func withoutSawGin() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let lot = gin.sondaj(Gin.bales(2)).with("ginningMethod", "sawGin")
        #expect(try await gin.present(lot, dryRun: true).expect(200)["errors"].array.isEmpty)
        _ = try await service.region.directorate.put(
            "/v1/factories/\(gin.id)",
            Gin.body(gin.vkn, service.region.code).with("machines", [["ginningMethod": "rollerGin", "count": 12]])
        ).expect(200)
        #expect(try await gin.present(lot).faults == ["M6/1 /ginningMethod"])
        #expect(try await gin.present(gin.sondaj(Gin.bales(2))).status == 201)
    }

    @Test("M18/1, M34/1-b: a factory goes over to no firm that is not defined", .tags(.m18, .m34))
    func undefinedFirm() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let (path, next) = ("/v1/factories/\(gin.id)", Numbers.vkn())
        let body = Gin.body(next, service.region.code)
        #expect(try await service.region.directorate.put(path, body).faults == ["M18/1 /firm"])
        try await service.region.defineFirm(next, "gin")
        #expect(try await service.region.directorate.put(path, body).status == 200)
    }

    @Test("M34/1-b: a stranger reports nothing, and a report says what changed and when", .tags(.m34))
    func refused() async throws {
        let service = try await SharedService.get()
        let (gin, other) = (try await service.gin(), try await service.gin())
        let path = "/v1/factories/\(gin.id)/changes"
        let bad: JSON = ["on": "2025-10-07", "conditions": [], "note": "Değişti"]
        #expect(try await gin.inspector.post(path, bad).faults == ["M34/1-b /on", "M34/1-b /conditions"])
        #expect(try await other.inspector.post(path, bad).status == 403)
    }
}

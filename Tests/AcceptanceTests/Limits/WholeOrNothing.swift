import TestKit
import Testing

@Suite("All faults at once, and a whole lot or nothing")
struct WholeOrNothing {
    @Test("M11/3, M9/2, M13/3, M20/3, M11/2: a bad application is told all its faults, each by its pointer")
    func allAtOnce() async throws {
        let gin = try await SharedGins.limits.value
        var bales = Gin.bales(201)
        bales[7] = bales[7].with("netKg", 0)
        bales[9] = bales[8].with("grossKg", 100).with("netKg", 99)
        let body = gin.sondaj(bales).with("moisturePercent", 9).with("packed", false).with("stacked", false)
            .without("type")
        let answer = try await gin.present(body)
        #expect(answer.status == 422)
        #expect(
            try Set(answer.faults) == [
                "M11/3 /bales", "M20/3 /type", "M11/2 /bales/7/netKg", "M24/1 /bales/9/number",
                "M11/2 /bales/9/grossKg", "M9/2 /moisturePercent", "M13/3 /packed", "M13/3 /stacked",
            ])
        #expect(try answer.json["errors"].array.allSatisfy { $0["detail"].string?.isEmpty == false })
    }

    @Test("Every malformed field of a body is named with its pointer")
    func malformedFields() async throws {
        let gin = try await SharedGins.limits.value
        let body = gin.sondaj(Gin.bales(3)).with("method", "lottery").with("moisturePercent", "dry")
            .with("packed", 1).with("owner", ["vkn": "4540536921", "title": ""]).without("warehouse")
        var bales = body["bales"].array
        bales[1] = bales[1].with("grossKg", 220.0001)
        bales[2] = "bale"
        let answer = try await gin.present(body.with("bales", .array(bales)))
        #expect(answer.status == 422)
        let pointers = Set(try answer.json["errors"].array.compactMap { $0["pointer"].string })
        for pointer in [
            "/method", "/moisturePercent", "/packed", "/owner/title", "/warehouse", "/bales/1/grossKg", "/bales/2",
        ] {
            #expect(pointers.contains(pointer), "\(pointer)")
        }
    }

    @Test("M11/4: a refused lot uses no number, and neither does a dry run, which shows no lane", .tags(.m11))
    func noNumber() async throws {
        let gin = try await SharedService.get().gin()
        let body = gin.sondaj(Gin.bales(3))
        #expect(try await gin.present(body.with("moisturePercent", 9)).status == 422)
        let rehearsal = try await gin.present(body, dryRun: true)
        let dry = try rehearsal.expect(200)
        #expect(dry["errors"].array.isEmpty && dry["faults"].array.isEmpty)
        #expect(dry["lane"] == .null && dry["lotNumber"] == .null)
        #expect(rehearsal.header("Location") == nil && rehearsal.header("ETag") == nil)
        let bad = try await gin.present(body.with("moisturePercent", 9).with("packed", false), dryRun: true)
        #expect(bad.status == 200)
        #expect(bad.text.contains("M9/2") && bad.text.contains("M13/3"))
        #expect(gin.sequence(try await gin.present(body).expect(201)) == 1)
    }

    @Test(
        "M24/1, M11/4: one bale on another certificate refuses the whole lot, and no number is used", .tags(.m24, .m11))
    func wholeLot() async throws {
        let gin = try await SharedService.get().gin()
        let first = Gin.bales(3)
        #expect(gin.sequence(try await gin.present(gin.sondaj(first)).expect(201)) == 1)
        let fresh = Gin.bales(2)
        let clash = gin.sondaj([fresh[0], first[1], fresh[1]])
        let refused = try await gin.present(clash)
        #expect(refused.status == 409 || refused.status == 422)
        #expect(try refused.faults == ["M24/1 /bales/1/number"])
        let dry = try await gin.present(clash, dryRun: true)
        #expect(dry.status == 200)
        #expect(dry.text.contains("M24/1"))
        #expect(gin.sequence(try await gin.present(gin.sondaj(fresh)).expect(201)) == 2)
    }

    @Test("M15/1, M20/2: an inspector whom the factory has not named presents nothing there", .tags(.m15))
    func stranger() async throws {
        let service = try await SharedService.get()
        let (gin, other) = (try await SharedGins.limits.value, try await service.gin())
        let answer = try await other.inspector.post("/v1/control-applications", gin.sondaj(Gin.bales(1)))
        #expect(answer.status == 403)
    }

    @Test("M36/1: nothing is presented by a revoked inspector", .tags(.m36))
    func revoked() async throws {
        let service = try await SharedService.get()
        let revoked = try await service.gin()
        for note in ["Kayıt tutulmamış", "Numune yanlış"] {
            _ = try await service.region.directorate.post(
                "/v1/responsible-inspectors/\(revoked.inspectorID)/warnings",
                ["finding": ["rule": "M34/1-a", "note": .string(note)], "on": "2025-10-06"]
            ).done()
        }
        let byRevoked = try await revoked.present(revoked.sondaj(Gin.bales(1)))
        #expect(byRevoked.status == 422)
        #expect(try byRevoked.rules.contains("M36/1"))
    }

    @Test("M35/1: no factory is suspended that was not warned, or whose time for mending is not over", .tags(.m35))
    func suspensionWithoutWarning() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let path = "/v1/factories/\(gin.id)"
        let suspension: JSON = ["from": "2025-10-06", "until": "2025-11-06", "cause": "Uyarı giderilmedi"]
        let unwarned = try await service.region.directorate.post(path + "/suspensions", suspension)
        #expect(unwarned.status == 422)
        #expect(try unwarned.faults == ["M35/1 "])
        let warning: JSON = ["finding": ["rule": "M9/1", "note": "Pamuk açıkta"], "remedyBy": "2025-10-06"]
        _ = try await service.region.directorate.post(path + "/warnings", warning).done()
        let early = try await service.region.directorate.post(path + "/suspensions", suspension)
        #expect(try early.faults == ["M35/1 /from"])
        #expect(try await gin.present(gin.sondaj(Gin.bales(1))).status == 201)
    }
}

import TestKit
import Testing

@Suite("Many at once")
struct Numbering {
    @Test("M11/4: 64 lots presented at one factory at once are numbered 1 to 64", .tags(.m11))
    func dense() async throws {
        let gin = try await SharedService.get().gin()
        let numbers = try await atOnce(64) { index in
            // Every eighth is refused and may use no number.
            if index % 8 == 0 {
                let refused = try await gin.present(gin.sondaj(Gin.bales(2)).with("moisturePercent", 9))
                #expect(refused.status == 422)
            }
            return gin.sequence(try await gin.present(gin.sondaj(Gin.bales(2))).expect(201))
        }
        #expect(numbers.compactMap(\.self).sorted() == Array(1...64))
    }

    @Test("M26/2: exporters who draw on one certificate at once never take more than it holds", .tags(.m26))
    func neverOversold() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let exporters = [try await service.region.makeTrader(), try await service.region.makeTrader()]
        let lot = try await gin.certify(10, netKg: 200)
        let answers = try await atOnce(32) { index in
            let exporter = exporters[index % 2]
            let use: JSON = ["number": .string(lot.certificateNumber), "netKg": 150]
            return try await exporter.apply(exporter.export(use, netKg: 150))
        }
        #expect(answers.count { $0.status == 201 } == 13)
        let refused = answers.filter { $0.status != 201 }
        #expect(try refused.allSatisfy { try $0.status == 422 && $0.rules == ["M26/2"] })
        let left = try await gin.inspector.get("/v1/certificates/\(lot.certificateNumber)").expect(200)
        #expect(left["remaining"]["netKg"] == 50)
        let references = try answers.filter { $0.status == 201 }.compactMap {
            try $0.json["reference"]["number"].string
        }
        #expect(Set(references).count == 13)
    }

    @Test("M24/1: a bale presented in two lots at once gets into one of them", .tags(.m24))
    func oneBaleTwice() async throws {
        let gin = try await SharedService.get().gin()
        let shared = Gin.bales(1)
        let answers = try await atOnce(8) { _ in try await gin.present(gin.sondaj(Gin.bales(2) + shared)) }
        #expect(answers.count { $0.status == 201 } == 1)
        #expect(try answers.filter { $0.status != 201 }.allSatisfy { try $0.faults == ["M24/1 /bales/2/number"] })
        #expect(gin.sequence(try await gin.certify(1)) == 2)
    }

    @Test("One Idempotency-Key sent 16 times at once is one lot and one answer; with another body it is refused")
    func idempotency() async throws {
        let gin = try await SharedService.get().gin()
        let body = gin.sondaj(Gin.bales(3))
        let key = "key-\(Numbers.unique())"
        let answers = try await atOnce(16) { _ in try await gin.present(body, key: key) }
        #expect(answers.allSatisfy { $0.status == 201 })
        #expect(Set(answers.map(\.text)).count == 1)
        #expect(Set(answers.compactMap { $0.header("ETag") }).count == 1)
        #expect(answers.count { $0.header("Idempotency-Replayed") == nil } == 1)
        let other = try await gin.present(body.with("moisturePercent", 7), key: key)
        #expect(other.status == 422)
        #expect(gin.sequence(try await gin.certify(1)) == 2)
    }

    @Test("M4/1-k, M11/4: a number given by hand is nobody else's, and a factory keeps its own", .tags(.m4, .m11))
    func numbersByHand() async throws {
        let service = try await SharedService.get()
        let kept = try await service.gin()
        var other = try await Gin.define(in: service.region)
        let notified = try await other.inspector.post(
            "/v1/factories/\(other.id)/notifications", other.notice(startsOn: SharedService.today)
        ).done()
        let path = "/v1/notifications/\(notified["id"].string ?? "")"
        _ = try await service.region.directorate.post(path + "/commission", Gin.commission).done()
        _ = try await service.region.directorate.post(path + "/findings", Gin.findings).done()
        let taken: JSON = ["decision": "approved", "registryNumber": JSON(integerLiteral: kept.registryNumber)]
        let refused = try await service.region.generalDirectorate.post(path + "/decision", taken)
        #expect(refused.status == 409 || refused.status == 422)
        #expect(try refused.rules.isSubset(of: ["M11/4", "M4/1-k"]) && !refused.rules.isEmpty)
        let byHand = taken.with("registryNumber", 7777)
        #expect(try await service.region.directorate.post(path + "/decision", byHand).status == 403)
        let decided = try await service.region.generalDirectorate.post(path + "/decision", byHand).done()
        #expect(decided["registryNumber"] == 7777)
        other.registryNumber = 7777
        #expect(other.sequence(try await other.certify(1)) == 1)
        #expect(try await service.region.generalDirectorate.post(path + "/decision", byHand).status == 409)
    }

    @Test("M4/1-k: factories approved at once get registry numbers that no two share", .tags(.m4))
    func registryNumbers() async throws {
        let service = try await SharedService.get()
        let numbers = try await atOnce(8) { _ in
            var gin = try await Gin.define(in: service.region)
            try await gin.openSeason(startsOn: "2025-10-20")
            return gin.registryNumber
        }
        #expect(Set(numbers).count == 8)
        #expect(numbers.allSatisfy { $0 > 0 })
    }
}

/// The results of `body`, run `count` times at the same time, in the order of its number.
func atOnce<Result: Sendable>(
    _ count: Int, _ body: @escaping @Sendable (Int) async throws -> Result
) async throws -> [Result] {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
        for index in 0..<count { group.addTask { (index, try await body(index)) } }
        var results: [(Int, Result)] = []
        for try await result in group { results.append(result) }
        return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
}

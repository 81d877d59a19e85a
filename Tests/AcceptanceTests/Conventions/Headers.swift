import TestKit
import Testing

@Suite("Idempotency, positions and pages")
struct Headers {
    @Test("A repeated command is answered from what it led to, and says so; a refusal as well")
    func replay() async throws {
        let gin = try await SharedService.get().gin()
        let body = gin.sondaj(Gin.bales(2))
        let first = try await gin.present(body, key: "k1")
        #expect(first.status == 201 && first.header("Idempotency-Replayed") == nil)
        let again = try await gin.present(body, key: "k1")
        #expect(again.status == 201)
        #expect(again.header("Idempotency-Replayed") == "true")
        #expect(again.text == first.text)
        #expect(again.position == first.position && again.header("ETag") == first.header("ETag"))
        let otherBody = try await gin.present(body.with("warehouse", "Depo 2"), key: "k1")
        #expect(otherBody.status == 422)
        #expect(otherBody.header("Idempotency-Replayed") == nil)

        let bad = body.with("moisturePercent", 9)
        let refused = try await gin.present(bad, key: "k2")
        let refusedAgain = try await gin.present(bad, key: "k2")
        #expect(refused.status == 422 && refusedAgain.status == 422)
        #expect(refusedAgain.header("Idempotency-Replayed") == "true")
        #expect(refusedAgain.text == refused.text)
    }

    @Test("One person's key is not another's")
    func keysOfOthers() async throws {
        let service = try await SharedService.get()
        let (first, second) = (try await service.gin(), try await service.gin())
        #expect(try await first.present(first.sondaj(Gin.bales(1)), key: "same").status == 201)
        let other = try await second.present(second.sondaj(Gin.bales(1)), key: "same")
        #expect(other.status == 201)
        #expect(other.header("Idempotency-Replayed") == nil)
    }

    @Test("A key that was used at one address is refused at another")
    func keysElsewhere() async throws {
        let gin = try await SharedService.get().gin()
        let lot = try await gin.present(gin.sondaj(Gin.bales(2)), key: "here").expect(201)
        let body: JSON = ["to": ["vkn": .string(Numbers.vkn()), "title": "Alıcı"], "bales": "all"]
        let path = "/v1/certificates/\(lot.certificateNumber)/transfers"
        #expect(try await gin.inspector.post(path, body, key: "here").status == 422)
        #expect(try await gin.inspector.post(path, body, key: "there").status == 201)
    }

    @Test("A list read with Koza-After has what was written; a position that never comes is 503")
    func readYourWrites() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        for count in 1...5 {
            let written = try await gin.present(gin.sondaj(Gin.bales(1)))
            #expect(written.status == 201)
            let list = try await gin.inspector.get("/v1/lots?factory=\(gin.id)", after: written.position)
            #expect(try list.expect(200)["items"].array.count == count)
        }
        let future = try await gin.inspector.get("/v1/lots?factory=\(gin.id)", after: "99999999")
        #expect(future.status == 503)
        #expect(future.header("Retry-After") != nil)
        #expect(try await gin.inspector.get("/v1/lots?factory=\(gin.id)", after: "soon").status == 400)
        #expect(try await gin.inspector.get("/v1/lots?factory=\(gin.id)", after: "-1").status == 400)
    }

    @Test("A command that changes nothing says how far the log is")
    func nothingWritten() async throws {
        let caller = try await SharedService.get().region.generalDirectorate
        let path = "/v1/firms/\(Numbers.vkn())"
        let body: JSON = ["title": "Aynı A.Ş.", "roles": ["importer"]]
        let first = try await caller.put(path, body)
        let again = try await caller.put(path, body)
        #expect(again.status == 200 && again.header("ETag") == first.header("ETag"))
        let written = try #require(first.position.flatMap(Int.init))
        #expect(try #require(again.position.flatMap(Int.init)) >= written)
    }

    @Test("A list comes in pages that neither repeat nor leave out anything")
    func pages() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        var last: String?
        for _ in 1...10 { last = try await gin.present(gin.sondaj(Gin.bales(1))).position }
        for limit in [1, 3, 10, 500] {
            let lots = try await everything(gin.inspector, "/v1/lots?factory=\(gin.id)", after: last, limit: limit)
            #expect(Set(lots.compactMap { gin.sequence($0) }) == Set(1...10))
            #expect(lots.count == 10)
        }
        for query in ["limit=0", "limit=501", "limit=x", "cursor=x", "cursor=%00", "season=25"] {
            let answer = try await gin.inspector.get("/v1/lots?factory=\(gin.id)&\(query)")
            #expect(answer.status == 400, "\(query): \(answer.status)")
        }
    }

    @Test("asOf shows a lot as it stood")
    func asOf() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let lot = try await gin.present(gin.sondaj(Gin.bales(2)), lane: "red").expect(201)
        let path = gin.lotPath(lot["lotNumber"].string ?? "")
        #expect(try await gin.inspector.get(path + "?asOf=2025-10-05T00:00:00Z").status == 404)
        let now = try await gin.inspector.get(path + "?asOf=2025-10-06T10:00:00%2B03:00").expect(200)
        #expect(now["status"] == "awaitingInspection")
        #expect(try await gin.inspector.get(path + "?asOf=yesterday").status == 400)
    }

    @Test("Health, metrics and the description are open, and metrics name routes by their template")
    func operations() async throws {
        let service = try await SharedService.get()
        let anonymous = service.installation.anonymous
        #expect(try await anonymous.get("/health/live").status == 200)
        #expect(try await anonymous.get("/health/ready").status == 200)
        let gin = try await service.gin()
        _ = try await gin.inspector.get("/v1/factories/\(gin.id)")
        let metrics = try await anonymous.get("/metrics")
        #expect(metrics.status == 200)
        #expect(metrics.text.contains("/v1/factories/{id}"))
        #expect(!metrics.text.contains(gin.id) && !metrics.text.contains(gin.vkn))
    }
}

import TestKit
import Testing

@Suite("Reading")
struct Reading {
    @Test("HEAD is answered as GET, without a body, and so is what is refused")
    func head() async throws {
        let service = try await SharedService.get()
        let caller = service.region.generalDirectorate
        for (path, status) in [("/v1/parameters", 200), ("/openapi.json", 200), ("/v1/nothing", 404)] {
            let answer = try await caller.send("HEAD", path)
            #expect(answer.status == status && answer.text.isEmpty, "\(path): \(answer.status)")
            let request = "HEAD \(path) HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
            let client = HTTPClient(port: service.installation.http.port)
            // Read as if a body came, which would be taken for the next answer on a connection that stays open.
            let body = try? await client.send(raw: Array(request.utf8)).text
            #expect(body == nil || body == "", "\(path): \(body ?? "")")
        }
        #expect(try await service.installation.anonymous.send("HEAD", "/v1/parameters").status == 401)
        let refused = try await caller.send("DELETE", "/v1/parameters")
        #expect(refused.status == 405)
        #expect(refused.header("Allow")?.contains("HEAD") == true)
    }

    @Test("The log is read page by page with the cursor of the page before")
    func log() async throws {
        let service = try await SharedService.get()
        _ = try await service.gin()
        let auditor = try await service.installation.caller(.auditor)
        var path = "/v1/events?limit=3"
        for page in 0..<3 {
            let list = try await auditor.get(path).expect(200)
            #expect(list["items"].array.map { $0["position"].int } == [page * 3 + 1, page * 3 + 2, page * 3 + 3])
            path = "/v1/events?limit=3&cursor=" + (list["nextCursor"].string ?? "none")
        }
        #expect(try await auditor.get("/v1/events?cursor=x").status == 400)
    }

    @Test("A cursor holds for its own list; another's, a number or rubbish is refused by every list in the same words")
    func foreignCursors() async throws {
        let service = try await SharedService.get()
        let caller = service.region.generalDirectorate
        for _ in 0..<2 { _ = try await service.gin().certify(1) }
        let lots = try await caller.get("/v1/lots?limit=1").expect(200)
        let cursor = try #require(lots["nextCursor"].string)
        #expect(try await caller.get("/v1/lots?limit=1&cursor=\(cursor)").status == 200)
        let lists = [
            "certificates", "trade-applications", "firms", "factories", "notifications", "referrals", "queue",
            "notices", "events", "checkpoints", "parameters", "holidays", "articles", "projections",
        ]
        for name in lists {
            for given in [cursor, "1", "x", ""] {
                let answer = try await caller.get("/v1/\(name)?cursor=\(given)")
                #expect(answer.status == 400, "\(name) \(given)")
                #expect(try answer.json["detail"].string?.contains("nextCursor of this list") == true, "\(name)")
            }
        }
        #expect(try await caller.get("/v1/events?after=1").status == 200)
    }

    @Test(
        "Lists that are sent whole come in pages where that is asked for",
        arguments: ["parameters", "holidays", "class-tables", "articles", "projections"])
    func shortLists(_ name: String) async throws {
        let caller = try await SharedService.get().region.generalDirectorate
        let whole = try await caller.get("/v1/\(name)").expect(200)
        #expect(whole["items"].array.count > 4 && whole["nextCursor"] == .null)
        let paged = try await everything(caller, "/v1/\(name)", limit: 3)
        #expect(paged.count == whole["items"].array.count)
        #expect(paged.prefix(4).map { $0["name"] } == whole["items"].array.prefix(4).map { $0["name"] })
        for query in ["limit=0", "limit=501", "limit=x", "cursor=x", "cursor=-1"] {
            #expect(try await caller.get("/v1/\(name)?\(query)").status == 400, "\(query)")
        }
    }

    @Test("M18/1: a directorate lists its own firms and those of the General Directorate, as it may read them")
    func firms() async throws {
        let installation = try await SharedService.get().installation
        let region = try await Region(installation, "firms-\(Numbers.unique())")
        let other = try await Region(installation, "firms-\(Numbers.unique())")
        let (own, foreign, common) = (Numbers.vkn(), Numbers.vkn(), Numbers.vkn())
        try await region.defineFirm(own, "gin")
        try await other.defineFirm(foreign, "gin")
        let written = try await region.generalDirectorate.put(
            "/v1/firms/\(common)", ["title": "Ortak", "roles": ["importer"]])
        _ = try written.done()
        for reader in [region.directorate, region.tradeInspector] {
            let list = try await everything(reader, "/v1/firms", after: written.position)
            let listed = Set(list.compactMap { $0["vkn"].string })
            #expect(listed.isSuperset(of: [own, common]) && !listed.contains(foreign))
        }
        let all = try await everything(region.generalDirectorate, "/v1/firms")
        #expect(Set(all.compactMap { $0["vkn"].string }).isSuperset(of: [own, foreign, common]))
    }

    @Test("M38/2: a directorate's income from samples is its own to read")
    func sales() async throws {
        let installation = try await SharedService.get().installation
        let region = try await Region(installation, "sales-\(Numbers.unique())")
        let other = try await Region(installation, "sales-\(Numbers.unique())")
        let path = "/v1/sample-sales/\(region.code)"
        #expect(try await region.tradeInspector.get(path).status == 200)
        #expect(try await other.directorate.get(path).status == 403)
    }
}

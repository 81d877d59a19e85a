import TestKit
import Testing

@Suite("The directorate and its trade inspector")
struct DirectorateJourney {
    @Test(
        "M21/1: a lot waits in the queue, is inspected and certified, and its events tell it from the first",
        .tags(.m21, .m13))
    func inspection() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let presented = try await gin.present(gin.sondaj(Gin.bales(50)), lane: "red")
        let lot = try presented.expect(201)
        let number = try #require(lot["lotNumber"].string)
        #expect(lot["deadline"] == "2025-10-08T23:59:59+03:00")

        let queue = try await everything(service.region.directorate, "/v1/queue", after: presented.position)
        let entry = try #require(queue.first { $0["label"].string == number })
        #expect(entry["deadline"] == lot["deadline"])
        let deadlines = queue.compactMap { $0["deadline"].string }
        #expect(deadlines == deadlines.sorted())

        let inspected = try await service.region.tradeInspector.post(
            gin.lotPath(number) + "/inspection", Self.inspection(opening: lot["openBales"].array))
        let result = try inspected.done()
        #expect(result["status"] == "certified")
        #expect(result["certificate"]["controlDate"] == .string(SharedService.today))

        let later = try await everything(service.region.directorate, "/v1/queue", after: inspected.position)
        #expect(!later.contains { $0["label"].string == number })
        let events = try await everything(service.region.directorate, gin.lotPath(number) + "/events")
        #expect(events.count >= 3)
        #expect("\(events)".contains("sandbox"))
        let positions = events.compactMap { $0["position"].int }
        #expect(positions.count == events.count)
        #expect(positions == positions.sorted())
    }

    @Test("M21/2: a lot that does not conform gets no certificate, and its bales may be presented again", .tags(.m21))
    func refused() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let body = gin.sondaj(Gin.bales(10))
        let lot = try await gin.present(body, lane: "red").expect(201)
        let path = gin.lotPath(lot["lotNumber"].string ?? "")
        let result = try await service.region.tradeInspector.post(
            path + "/inspection",
            [
                "inspectedOn": .string(SharedService.today), "conforming": false,
                "bales": .array(
                    lot["openBales"].array.map {
                        ["number": $0, "packing": "conforming", "content": "mixedTypes", "note": "Tipler karışık"]
                    }),
                "findings": [["rule": "M8/2", "note": "Tipler karıştırılmış"]],
            ]
        ).done()
        #expect(result["status"] == "refused")
        #expect(result["certificate"] == .null)

        let again = try await gin.present(body).expect(201)
        #expect(gin.sequence(again) == 2)
    }

    @Test("M21/1: another directorate's officers neither see nor inspect the lot", .tags(.m21))
    func otherRegion() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let lot = try await gin.present(gin.sondaj(Gin.bales(5)), lane: "red").expect(201)
        let path = gin.lotPath(lot["lotNumber"].string ?? "")
        let elsewhere = try await Region(service.installation, "sanliurfa")
        #expect(try await elsewhere.directorate.get(path).status == 403)
        let inspected = try await elsewhere.tradeInspector.post(
            path + "/inspection", Self.inspection(opening: lot["openBales"].array))
        #expect(inspected.status == 403)
        #expect(try await service.region.directorate.get(path).expect(200)["status"] == "awaitingInspection")
    }

    static func inspection(opening bales: [JSON], on date: String = SharedService.today) -> JSON {
        [
            "inspectedOn": .string(date), "conforming": true, "findings": [],
            "bales": .array(bales.map { ["number": $0, "packing": "conforming", "content": "conforming"] }),
        ]
    }
}

/// All items of a list, page by page.
func everything(
    _ caller: Caller, _ path: String, after position: String? = nil, limit: Int = 500
) async throws -> [JSON] {
    var items: [JSON] = []
    var cursor: String?
    repeat {
        var page = path + (path.contains("?") ? "&" : "?") + "limit=\(limit)"
        if let cursor { page += "&cursor=\(cursor)" }
        let answer = try await caller.get(page, after: position).expect(200)
        items += answer["items"].array
        cursor = answer["nextCursor"].string
    } while cursor != nil
    return items
}

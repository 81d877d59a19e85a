import TestKit
import Testing

@Suite("Erasing personal data")
struct Erasing {
    private static let erased: JSON = "silinmiştir / erased"

    @Test("6698 m. 7: an erased owner is gone from certificates, lots and kept answers; the log and its record stay")
    func owner() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let tckn = Numbers.tckn()
        let owner: JSON = ["tckn": .string(tckn), "title": "Hatice Silinecek"]
        let body = gin.sondaj(Gin.bales(2)).with("owner", owner)
        let key = "erase-\(tckn)"
        let lot = try await gin.present(body, key: key).expect(201)
        let general = service.region.generalDirectorate
        let path = "/v1/certificates/\(lot.certificateNumber)"
        #expect(try await general.get(path).expect(200)["holder"]["title"] == "Hatice Silinecek")
        let before = try await general.get("/v1/lots/\(gin.season)/\(lot["lotNumber"].string ?? "")/events").expect(200)

        let answer = try await general.post("/v1/subjects/\(tckn)/erasure", ["reason": "Başvuru 12"])
        #expect(try answer.expect(200)["erased"].array.count == 1)
        #expect(try await general.get(path).expect(200)["holder"]["title"] == Self.erased)
        #expect(try await general.get(path).expect(200)["holder"]["tckn"] == .null)
        let replayed = try await gin.present(body, key: key)
        #expect(replayed.status == 410)
        #expect(!replayed.text.contains("Hatice"))
        let after = try await general.get("/v1/lots/\(gin.season)/\(lot["lotNumber"].string ?? "")/events").expect(200)
        #expect(before == after)

        let auditor = try await service.installation.caller(.auditor)
        let destroyed = try await auditor.get("/v1/destructions?limit=500", after: answer.position).expect(200)
        let record = try #require(destroyed["items"].array.first { $0["reason"] == "Başvuru 12" })
        #expect(record["basis"] == "decision")
        #expect(record["at"].string?.hasPrefix(SharedService.today) == true)
        let again = try await general.post("/v1/subjects/\(tckn)/erasure", ["reason": "Başvuru 12"]).expect(200)
        #expect(again["erased"].array.first?["destructions"].array.count == 1)
    }

    @Test("A firm is erased by its VKN with its factories' names, a person by user id or TCKN")
    func firmAndPerson() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let general = service.region.generalDirectorate
        _ = try await general.post("/v1/subjects/\(gin.vkn)/erasure", ["reason": "Kapandı"]).expect(200)
        let firm = try await general.get("/v1/firms/\(gin.vkn)").expect(200)
        #expect(firm["title"] == Self.erased)
        #expect(firm["authorisations"].array.first?["userId"] == .string(gin.inspector.subject))
        let factory = try await general.get("/v1/factories/\(gin.id)").expect(200)
        #expect(factory["name"] == Self.erased)
        _ = try await general.post("/v1/subjects/\(gin.inspector.subject)/erasure", ["reason": "Ayrıldı"]).expect(200)
        let inspector = try await general.get("/v1/responsible-inspectors/\(gin.inspectorID)").expect(200)
        #expect(inspector["name"] == Self.erased)
        #expect(
            try await general.get("/v1/firms/\(gin.vkn)").expect(200)["authorisations"].array.first?["name"]
                == Self.erased)
    }

    @Test("M34/1-a: a legal hold keeps data from being erased (409) until it is lifted")
    func hold() async throws {
        let service = try await SharedService.get()
        let general = service.region.generalDirectorate
        let vkn = Numbers.vkn()
        try await service.region.defineFirm(vkn, "owner", title: "Davalı A.Ş.")
        let held = try await general.post("/v1/subjects/\(vkn)/holds", ["reason": "Dava 2025/7"]).expect(201)
        #expect(held["holds"].array.first?["number"] == 1)
        let refused = try await general.post("/v1/subjects/\(vkn)/erasure", ["reason": "Başvuru"])
        #expect(refused.status == 409)
        #expect(try refused.rules == ["M34/1-a"])
        #expect(try await general.get("/v1/firms/\(vkn)").expect(200)["title"] == "Davalı A.Ş.")
        _ = try await general.post("/v1/subjects/\(vkn)/holds/1/lifting", ["reason": "Bitti"]).expect(200)
        _ = try await general.post("/v1/subjects/\(vkn)/erasure", ["reason": "Başvuru"]).expect(200)
        #expect(try await general.get("/v1/firms/\(vkn)").expect(200)["title"] == Self.erased)
    }

    @Test("Nobody but the General Directorate erases, and who is not known is not found")
    func refused() async throws {
        let service = try await SharedService.get()
        let path = "/v1/subjects/nobody-\(Numbers.unique())"
        #expect(try await service.region.directorate.post(path + "/erasure", ["reason": "x"]).status == 403)
        let general = service.region.generalDirectorate
        for part in ["/erasure", "/holds", "/holds/1/lifting"] {
            #expect(try await general.post(path + part, ["reason": "x"]).status == 404)
        }
        #expect(try await general.get(path).status == 404)
        #expect(try await general.post(path + "/erasure", ["reason": ""]).status == 422)
    }
}

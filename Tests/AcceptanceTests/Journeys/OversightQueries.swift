import TestKit
import Testing

@Suite("What a directorate finds")
struct OversightQueries {
    @Test("Bales by their label, in the region alone, with what was told of them last")
    func bales() async throws {
        let service = try await SharedService.get()
        let (gin, region) = (try await service.gin(), service.region)
        let label = "E\(Numbers.unique())"
        let bales: [JSON] = [["number": .string(label), "grossKg": 220, "netKg": 218.5]]
        let answer = try await gin.present(gin.sondaj(bales))
        let lot = try answer.expect(201)
        let path = "/v1/bales?number=\(label.lowercased())"
        let found = try await everything(region.directorate, path, after: answer.position)
        #expect(found.map { $0["factory"].string } == [gin.id])
        #expect(found.first?["last"]["what"] == "certified")
        #expect(found.first?["last"]["certificate"].string == lot.certificateNumber)
        #expect(try await everything(region.directorate, path + "&season=2024-2025").isEmpty)
        let elsewhere = try await Region(service.installation, "adana")
        #expect(try await everything(elsewhere.directorate, path).isEmpty)
        #expect(try await gin.inspector.get(path).status == 403)
        #expect(try await everything(region.directorate, "/v1/bales").isEmpty)
    }

    @Test("A bale whose label has a slash is at its address")
    func label() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let bales: [JSON] = [["number": "K7/1", "grossKg": 220, "netKg": 218.5]]
        let answer = try await gin.present(gin.sondaj(bales))
        _ = try answer.expect(201)
        let path = "/v1/bales/\(gin.id)/\(gin.season)/K7%2F1"
        for path in [path, path + "/lineage"] {
            #expect(try await service.region.directorate.get(path, after: answer.position).status == 200, "\(path)")
        }
    }

    @Test("M24/1: a certificate's events, by whom for those who may know, and a factory by its registry number")
    func certificate() async throws {
        let service = try await SharedService.get()
        let (gin, region) = (try await service.gin(), service.region)
        let lot = try await gin.certify(2)
        let moved = try await gin.inspector.post(
            "/v1/certificates/\(lot.certificateNumber)/transfers",
            ["to": ["vkn": .string(Numbers.vkn()), "title": "Alıcı"], "bales": "all"])
        _ = try moved.done()
        let path = "/v1/certificates/\(lot.certificateNumber)/events"
        let told = try await everything(region.directorate, path)
        #expect(told.map { $0["type"] } == ["certificate.issued", "certificate.transferred"])
        #expect(told.last?["actor"].string == gin.inspector.subject)
        #expect(try await everything(gin.inspector, path).last?["actor"] == .null)
        #expect(try await Region(service.installation, "adana").directorate.get(path).status == 403)
        let factories = "/v1/factories?registryNumber=\(gin.registryNumber)"
        let known = try await everything(region.directorate, factories, after: moved.position)
        #expect(known.map { $0["id"].string } == [gin.id])
    }
}

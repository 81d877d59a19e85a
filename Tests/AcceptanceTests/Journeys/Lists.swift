import TestKit
import Testing

@Suite("What people find in lists")
struct Lists {
    @Test("M24/1: a buyer finds what was transferred to it, and nobody else's", .tags(.m24))
    func holder() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let buyer = try await service.region.makeTrader("owner")
        let lot = try await gin.certify(4)
        let moved = try await gin.inspector.post(
            "/v1/certificates/\(lot.certificateNumber)/transfers",
            ["to": ["vkn": .string(buyer.vkn), "title": "Alıcı"], "bales": strings(lot.baleNumbers.prefix(3))])
        let child = try moved.done().madeCertificates[0]["number"]
        let mine = try await everything(buyer.user, "/v1/certificates", after: moved.position)
        #expect(mine.map { $0["number"] } == [child])
        #expect(mine.first?["remaining"]["netKg"] == 655.5)
        let foreign = try await buyer.user.get("/v1/certificates?holder=4540536920")
        #expect(foreign.status == 403)
        let region = try await everything(
            service.region.directorate, "/v1/certificates?factory=\(gin.id)&status=valid", after: moved.position)
        #expect(Set(region.compactMap { $0["number"].string }) == [lot.certificateNumber, child.string ?? ""])
        let none = "/v1/certificates?factory=\(gin.id)&status=cancelled"
        #expect(try await everything(service.region.directorate, none).isEmpty)
    }

    @Test("M25/1, M31/1: each lists its own without saying whose, and nobody else's", .tags(.m25))
    func own() async throws {
        let service = try await SharedService.get()
        let (gin, stranger) = (try await service.gin(), try await service.gin())
        let owner = try await service.region.makeTrader("owner")
        _ = try await stranger.certify(1)
        let theirs: JSON = ["vkn": .string(owner.vkn), "title": "Mal sahibi"]
        let lots = [try await gin.certify(1), try await gin.certify(1, owner: theirs)]
        let last = try await gin.inspector.post("/v1/control-applications", gin.sondaj(Gin.bales(1)), lane: "green")
        let numbers = Set((lots + [try last.expect(201)]).compactMap { $0["lotNumber"].string })
        let listed = try await everything(gin.inspector, "/v1/lots", after: last.position)
        #expect(Set(listed.compactMap { $0["lotNumber"].string }) == numbers)
        let certificates = try await everything(gin.inspector, "/v1/certificates", after: last.position)
        #expect(Set(certificates.compactMap { $0["lot"]["lotNumber"].string }) == numbers)
        let factories = try await everything(gin.inspector, "/v1/factories", after: last.position)
        #expect(factories.map { $0["id"].string } == [gin.id])
        let notices = try await everything(gin.inspector, "/v1/notifications", after: last.position)
        #expect(Set(notices.compactMap { $0["factory"].string }) == [gin.id])
        let owned = try await everything(owner.user, "/v1/lots", after: last.position)
        #expect(owned.map { $0["lotNumber"] } == [lots[1]["lotNumber"]])
        let firm = try await service.installation.caller(.firmUser, "gin-user", firm: gin.vkn)
        let ofFirm = try await everything(firm, "/v1/lots", after: last.position)
        #expect(Set(ofFirm.compactMap { $0["lotNumber"].string }) == numbers)
        let nobody = try await service.installation.caller(.responsibleInspector, "nobody-\(Numbers.unique())")
        #expect(try await everything(nobody, "/v1/lots", after: last.position).isEmpty)
        #expect(try await nobody.get("/v1/lots?factory=\(gin.id)").status == 403)
    }

    @Test("M19/2: a notification waits in the queue until it is decided", .tags(.m19))
    func notifications() async throws {
        let service = try await SharedService.get()
        let gin = try await Gin.define(in: service.region)
        let notified = try await gin.inspector.post(
            "/v1/factories/\(gin.id)/notifications", gin.notice(startsOn: "2025-10-20"))
        let id = try #require(try notified.expect(201)["id"].string)
        let officer = service.region.directorate
        let queue = try await everything(officer, "/v1/queue", after: notified.position)
        let waiting = try #require(queue.first { $0["id"].string == id })
        #expect(waiting["kind"] == "notification" && waiting["factoryName"] == "Söke Çırçır")
        #expect(queue.filter { $0["kind"] == "lotInspection" }.allSatisfy { $0["factoryName"] == .null })
        _ = try await officer.post("/v1/notifications/\(id)/commission", Gin.commission).done()
        let unmet: JSON = ["requirements": [["code": "classingRoom", "met": false, "note": "Işık yetersiz"]]]
        _ = try await officer.post("/v1/notifications/\(id)/findings", unmet).done()
        let approved = try await officer.post("/v1/notifications/\(id)/decision", ["decision": "approved"])
        #expect(approved.status == 422)
        #expect(try approved.rules.contains("M13/1"))
        let rejected = try await officer.post(
            "/v1/notifications/\(id)/decision", ["decision": "rejected", "reason": "Tasnif odası yetersiz"])
        #expect(try rejected.done()["status"] == "rejected")
        let later = try await everything(officer, "/v1/queue", after: rejected.position)
        #expect(!later.contains { $0["id"].string == id })
    }
}

extension OwnInstallations {
    @Suite("Figures of a season")
    struct Figures {
        @Test("A season's figures are what was presented, certified and exported")
        func counts() async throws {
            try await withInstallation { installation in
                let gin = try await openGin(installation, at: "2025-10-06T10:00:00+03:00")
                let exporter = try await gin.region.makeTrader()
                let lot = try await gin.certify(4)
                _ = try await gin.present(gin.sondaj(Gin.bales(6)), lane: "red").expect(201)
                let use: JSON = ["number": .string(lot.certificateNumber), "netKg": 100]
                let application = try await exporter.apply(exporter.export(use, netKg: 100))
                let path = "/v1/statistics/seasons/2025-2026"
                let figures = try await gin.region.generalDirectorate.get(path, after: application.position).expect(200)
                let total = figures["total"]
                #expect(total["lotsPresented"] == 2 && total["lotsCertified"] == 1 && total["bales"] == 10)
                #expect(total["netKg"] == 2185 && total["certifiedNetKg"] == 874)
                #expect(total["lanes"]["green"] == 1 && total["lanes"]["red"] == 1)
                #expect(total["referencesIssued"] == 1)
            }
        }
    }
}

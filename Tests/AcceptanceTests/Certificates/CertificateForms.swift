import TestKit
import Testing

@Suite("The form of a certificate")
struct CertificateForms {
    private func form(_ gin: Gin, _ lot: JSON) async throws -> JSON {
        try await gin.inspector.get("/v1/certificates/\(lot.certificateNumber)/form").expect(200)
    }

    @Test(
        "M21/5: sondaj is certified on Ek-1, with the lot's class and type and what was opened", .tags(.m21))
    func sondaj() async throws {
        let gin = try await SharedService.get().gin()
        let lot = try await gin.present(gin.sondaj(Gin.bales(10)), lane: "red").expect(201)
        let path = gin.lotPath(lot["lotNumber"].string ?? "")
        let inspection = DirectorateJourney.inspection(opening: lot["openBales"].array)
        let certified = try await gin.region.tradeInspector.post(path + "/inspection", inspection).done()
        let form = try await form(gin, certified)
        #expect(form["form"] == "Ek-1" && form["class"] == "Beyaz" && form["type"] == "Standart 1")
        #expect(form["openedBales"].array.map { $0["number"] } == lot["openBales"].array)
        #expect(form["baleCount"] == 10 && form["grossKg"] == 2200 && form["netKg"] == 2185)
        #expect(form["moisturePercent"] == 7.5)
        #expect(form["issuer"]["registryNumber"].int == gin.registryNumber)
        #expect(form["issuer"]["name"] == "Söke Çırçır" && form["issuer"]["firm"]["vkn"] == .string(gin.vkn))
        #expect(form["holder"]["vkn"] == Gin.owner["vkn"])
        #expect(form["responsibleInspector"]["authorisationNumber"].string?.isEmpty == false)
        #expect(form["tradeInspector"].string?.isEmpty == false && form["laboratoryReport"] == .null)
        #expect(form["appliedOn"] == .string(SharedService.today) && form["validUntil"] == "2026-10-06")
        #expect(form["verificationCode"] == certified["certificate"]["verificationCode"])
    }

    @Test("M21/5: tek balya is certified on Ek-2, bale by bale with the laboratory's report", .tags(.m21))
    func tekBalya() async throws {
        let gin = try await SharedService.get().gin()
        let lot = try await gin.present(gin.tekBalya(Gin.bales(3), reportedOn: SharedService.today)).expect(201)
        let whole = try await form(gin, lot)
        #expect(whole["form"] == "Ek-2" && whole["class"] == .null && whole["openedBales"] == .null)
        #expect(whole["laboratoryReport"]["laboratory"] == .string(Gin.laboratory))
        #expect(whole["bales"].array.map { $0["type"] } == ["Standart 2", "Standart 2", "Standart 2"])
        #expect(whole["bales"].array.allSatisfy { $0["staple"] == 36 && $0["character"]["micronaire"] == 4.2 })
        #expect(whole["tradeInspector"] == .null)
        let parts: JSON = ["parts": [["bales": strings(lot.baleNumbers.prefix(1))]]]
        let split = try await gin.inspector.post("/v1/certificates/\(lot.certificateNumber)/splits", parts).done()
        let number = split.madeCertificates[0]["number"]
        let part = try await gin.inspector.get("/v1/certificates/\(number.string ?? "")/form").expect(200)
        #expect(part["parent"] == .string(lot.certificateNumber) && part["baleCount"] == 1)
        #expect(part["bales"].array.map { $0["number"].string } == [lot.baleNumbers.first])
        let rest = try await form(gin, lot)
        #expect(rest["children"] == [number] && rest["edition"] == 1 && rest["baleCount"] == 2)
        #expect(rest.baleNumbers == Array(lot.baleNumbers.dropFirst()))
    }

    @Test("M34/1-e: a certificate bears its holder as declared for it, whatever another gin declared", .tags(.m21))
    func declaredHolder() async throws {
        let service = try await SharedService.get()
        let citizen = Numbers.tckn()
        func owner(_ title: String) -> JSON { ["tckn": .string(citizen), "title": .string(title)] }
        let (one, other) = (try await service.gin(), try await service.gin())
        let first = try await one.certify(1, owner: owner("Fatma Demir"))
        let second = try await other.certify(1, owner: owner("Fatma Demir Yılmaz"))
        #expect(first["owner"]["title"] == "Fatma Demir" && second["owner"]["title"] == "Fatma Demir Yılmaz")
        let reissue: JSON = ["reason": "Unvan yanlış yazılmış.", "holder": owner("Fatma Demir-Yılmaz")]
        let path = "/v1/certificates/\(second.certificateNumber)/reissue"
        let corrected = try await service.region.directorate.post(path, reissue).done().madeCertificates[0]
        #expect(corrected["holder"]["title"] == "Fatma Demir-Yılmaz")
        #expect(try await form(one, first)["holder"]["title"] == "Fatma Demir")
        for path in [one.lotPath(first["lotNumber"].string ?? ""), "/v1/certificates/\(first.certificateNumber)"] {
            let shown = try await one.inspector.get(path).expect(200)
            #expect((shown["holder"] == .null ? shown["owner"] : shown["holder"])["title"] == "Fatma Demir")
        }
    }

    @Test("M21/5: a form is shown to whom the certificate is shown", .tags(.m21))
    func sight() async throws {
        let service = try await SharedService.get()
        let lot = try await service.gin().certify(1)
        let other = try await service.gin()
        let path = "/v1/certificates/\(lot.certificateNumber)/form"
        #expect(try await other.inspector.get(path).status == 403)
        #expect(try await service.region.generalDirectorate.get(path).status == 200)
        #expect(try await service.region.generalDirectorate.get("/v1/certificates/PKB-2025-1-9999/form").status == 404)
    }
}

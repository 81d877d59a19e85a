import TestKit
import Testing

@Suite("Within its region")
struct RegionsJourney {
    @Test(
        "M18/1: a firm belongs to the directorate that defined it; another one neither reads nor changes it",
        .tags(.m18))
    func firms() async throws {
        let service = try await SharedService.get()
        let (home, away) = (service.region, try await Region(service.installation, "adana"))
        let vkn = Numbers.vkn()
        #expect(try await home.defineFirm(vkn, "gin")["directorate"] == "izmir")
        let path = "/v1/firms/\(vkn)"
        let body: JSON = ["title": "Başka unvan", "roles": ["gin"]]
        let user: JSON = [
            "userId": "kisi-\(vkn)", "name": "Ayşe Yılmaz", "email": "ayse@example.com", "role": "firmUser",
            "validUntil": "2030-12-31",
        ]
        #expect(try await away.directorate.put(path, body).status == 403)
        #expect(try await away.directorate.post(path + "/authorisations", user).status == 403)
        #expect(try await away.directorate.get(path).status == 403)
        #expect(try await home.directorate.put(path, body.with("directorate", "adana")).status == 403)

        let moved = try await home.generalDirectorate.put(path, body.with("directorate", "adana")).expect(200)
        #expect(moved["directorate"] == "adana")
        let unreachable = try await away.directorate.post(path + "/authorisations", user.without("email"))
        #expect(try unreachable.faults == ["M31/2 /email"])
        #expect(try await away.directorate.post(path + "/authorisations", user).status == 201)
        #expect(try await home.directorate.put(path, body).status == 403)
    }

    @Test("M18/1: what the General Directorate defined is every directorate's", .tags(.m18))
    func national() async throws {
        let service = try await SharedService.get()
        let path = "/v1/firms/\(Numbers.vkn())"
        let body: JSON = ["title": "Ulusal A.Ş.", "roles": ["exporter"]]
        _ = try await service.region.generalDirectorate.put(path, body).expect(201)
        for code in ["izmir", "adana"] {
            let region = try await Region(service.installation, code)
            #expect(try await region.directorate.put(path, body.with("title", .string(code))).status == 200)
            #expect(try await region.tradeInspector.get(path).status == 200)
        }
    }

    @Test("M18/1, M15/3: a factory and a candidate are written by their own directorate alone", .tags(.m15, .m18))
    func records() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let away = try await Region(service.installation, "adana")
        let body = Gin.body(gin.vkn, "izmir")
        #expect(try await away.directorate.post("/v1/factories", body).status == 403)
        #expect(try await away.directorate.put("/v1/factories/\(gin.id)", body).status == 403)
        let moved = Gin.body(gin.vkn, "adana")
        #expect(try await service.region.directorate.put("/v1/factories/\(gin.id)", moved).status == 403)
        let inspector = "/v1/responsible-inspectors/\(gin.inspectorID)"
        #expect(try await away.directorate.get(inspector).status == 403)
        let warning: JSON = ["finding": ["rule": "M34/1-a", "note": "Kayıt yok"]]
        #expect(try await away.directorate.post(inspector + "/warnings", warning).status == 403)
        let candidate: JSON = [
            "userId": "aday-\(gin.vkn)", "name": "Zeynep Aydın", "education": "highSchool", "basis": "exam",
        ]
        let foreign = candidate.with("directorate", "izmir")
        #expect(try await away.directorate.post("/v1/responsible-inspectors", foreign).status == 403)
    }
}

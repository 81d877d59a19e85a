import TestKit
import Testing

@Suite("Laboratories that the General Directorate names")
struct NamedLaboratories {
    @Test("M14/5: a laboratory reports on its own samples alone, and only one that is named", .tags(.m14))
    func own() async throws {
        let gin = try await SharedService.get().gin()
        let laboratory = try await gin.region.laboratory()
        let other = try await gin.region.laboratory()
        let unknown = try await gin.region.installation.caller(.laboratory, "lab-nobody")
        let bales = Gin.bales(1).map(Gin.analysed)
        let sampling = try await gin.sample(bales, for: laboratory)
        let path = "/v1/samples/\(sampling["id"].string ?? "")"
        for stranger in [other.user, unknown] {
            let report = try await stranger.post(
                path + "/laboratory-report", laboratory.report(bales, number: "R-1"))
            #expect(report.status == 403)
            #expect(try report.json["rule"] == "M14/5")
            #expect(try await stranger.get(path).status == 403)
            #expect(try await stranger.post(path + "/receipt").status == 403)
        }
        #expect(try await laboratory.user.get(path).status == 200)
        let lot = try await gin.present(gin.tekBalya(bales, laboratory, report: "X")).expect(201)
        let lotPath = gin.lotPath(lot["lotNumber"].string ?? "")
        #expect(try await other.user.get(lotPath + "/samples").status == 403)
        let stranger = try await other.user.post(
            lotPath + "/laboratory-report", other.report(bales, number: "R-1"))
        #expect(stranger.status == 403)
    }

    @Test("M14/1, M14/5: named from a day to a day, withdrawn from a day on; what was reported before stays")
    func byDate() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let future = try await gin.region.laboratory(from: "2025-10-07")
        let bales = Gin.bales(1).map(Gin.analysed)
        let early = try await gin.inspector.post("/v1/factories/\(gin.id)/samples", future.samples(of: bales))
        #expect(try early.faults == ["M14/1 /laboratory"])
        let refused = try await gin.present(gin.tekBalya(bales, future, report: "R-1"))
        #expect(try refused.faults == ["M14/5 /laboratoryReport/laboratory"])

        let laboratory = try await gin.region.laboratory()
        let sampling = try await gin.sample(bales, for: laboratory)
        let path = "/v1/laboratories/\(laboratory.code)/withdrawal"
        let past = try await service.region.generalDirectorate.post(path, ["from": "2025-10-05", "reason": "x"])
        #expect(try past.faults == ["M14/5 /from"])
        let withdrawn = try await service.region.generalDirectorate.post(
            path, ["from": .string(SharedService.today), "reason": "kapandı"]
        ).expect(200)
        #expect(withdrawn["named"] == false)
        #expect(withdrawn["periods"][0]["until"] == "2025-10-05")
        let report = try await laboratory.user.post(
            "/v1/samples/\(sampling["id"].string ?? "")/laboratory-report", laboratory.report(bales, number: "R-1"))
        #expect(try report.faults == ["M14/5 /on"])
        let before = gin.tekBalya(bales, laboratory, report: "R-0").with(
            "laboratoryReport",
            ["laboratory": .string(laboratory.name), "number": "R-0", "on": "2025-10-05"])
        #expect(try await gin.present(before).status == 201)

        func named(on date: String) async throws -> [String] {
            try await gin.inspector.get("/v1/laboratories?on=\(date)").expect(200)["items"].array.compactMap {
                $0["code"].string
            }
        }
        #expect(try await named(on: "2025-10-05").contains(laboratory.code))
        #expect(try await !named(on: "2025-10-06").contains(laboratory.code))
        #expect(try await named(on: "2025-10-07").contains(future.code))
        let all = try await gin.inspector.get("/v1/laboratories").expect(200)["items"].array
        #expect(all.contains { $0["code"].string == laboratory.code && $0["named"] == false })
    }

    @Test("M14/5: two laboratories share neither a name nor a user")
    func unique() async throws {
        let region = try await SharedService.get().region
        let laboratory = try await region.laboratory()
        let answer = try await region.nameLaboratory(
            laboratory.name.replacing("Lif", with: "LİF "), code: "other", users: [laboratory.code], until: "2025-07-31"
        )
        #expect(answer.status == 422)
        #expect(try answer.faults == ["M14/5 /name", "M14/5 /users/0", "M14/5 /until"])
    }

    @Test("M5/1: a lot is classed by the table of its day, and by the one made for its method before a wider one")
    func classTables() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let table: JSON = [
            "group": "waste", "method": "sondaj", "ginningMethod": "sawGin", "effectiveFrom": "2025-10-06",
            "classes": [["name": "Döküntü", "types": ["Penye Telefi", "Tarak Telefi"]]], "source": "Deneme 5",
        ]
        let past = table.with("effectiveFrom", "2025-10-05").with("classes", [["name": "D", "types": ["a", "A"]]])
        #expect(
            try await service.region.generalDirectorate.post("/v1/class-tables", past).faults == [
                "M5/1 /effectiveFrom", "M5/1 /classes/0/types",
            ])
        _ = try await service.region.generalDirectorate.post("/v1/class-tables", table).expect(201)
        let later = table.with("effectiveFrom", "2025-10-07").with("classes", [["name": "Başka", "types": ["1"]]])
        _ = try await service.region.generalDirectorate.post("/v1/class-tables", later).expect(201)
        let body = gin.sondaj(Gin.bales(1)).with("group", "waste").with("ginningMethod", "sawGin")
        let lot = try await gin.present(body.with("class", "DÖKÜNTÜ").with("type", "tarak telefi")).expect(201)
        #expect(lot["class"] == "Döküntü" && lot["type"] == "Tarak Telefi")
        #expect(try await gin.present(body.with("class", "Başka").with("type", "1")).faults == ["M5/1 /class"])
        #expect(
            try await gin.present(body.with("class", "Döküntü").with("type", "Üstübü")).faults == ["M5/1 /type"])
        let roller = body.with("ginningMethod", "rollerGin").with("class", "Başka").with("type", "1")
        #expect(try await gin.present(roller.with("bales", .array(Gin.bales(1)))).status == 201)
    }
}

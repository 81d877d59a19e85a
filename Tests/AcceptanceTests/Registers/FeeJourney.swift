import TestKit
import Testing

@Suite("A firm's account with the revolving fund")
struct FeeJourney {
    @Test("M38/1: the commission's visit falls due, a payment settles it, and the firm's inspector sees both")
    func account() async throws {
        let gin = try await SharedService.get().gin()
        let path = "/v1/firms/\(gin.vkn)"
        let due = try await gin.inspector.get(path + "/fees").expect(200)
        #expect(due["balance"] == 2500 && due["arrears"] == 0)
        #expect(due["fees"].array.map { $0["kind"] } == ["factoryInspection"])
        let payment: JSON = ["amount": 2500.5, "on": .string(SharedService.today), "receipt": "MK-1"]
        let paid = try await gin.region.directorate.post(path + "/payments", payment).expect(201)
        #expect(paid["balance"] == -0.5)
        #expect(try await gin.region.directorate.post(path + "/payments", payment).expect(201)["balance"] == -0.5)
    }

    @Test("M38/1, M38/3: a training is charged by the tariff, another cost by its amount")
    func charged() async throws {
        let gin = try await SharedService.get().gin()
        let path = "/v1/firms/\(gin.vkn)/fees"
        let officer = gin.region.directorate
        let wrong: JSON = ["kind": "training", "amount": 1.25, "cause": "Kurs"]
        #expect(try await officer.post(path, wrong).faults == ["M38/3 /amount"])
        #expect(try await officer.post(path, ["kind": "other", "cause": "Analiz"]).faults == ["M38/1 /amount"])
        #expect(try await officer.post(path, ["kind": "other", "amount": 1.005, "cause": "Analiz"]).status == 422)
        _ = try await officer.post(path, ["kind": "training", "cause": "Eylül kursu"]).expect(201)
        let charged = try await officer.post(path, ["kind": "other", "amount": 12.34, "cause": "Analiz"]).expect(201)
        #expect(charged["balance"] == 4012.34)
        #expect(try await gin.inspector.post(path, ["kind": "training", "cause": "Kurs"]).status == 403)
        let away = try await Region(gin.region.installation, "fees-\(Numbers.unique())").directorate
        #expect(try await away.post(path, ["kind": "training", "cause": "Kurs"]).status == 403)
        let payment: JSON = ["amount": 1, "on": .string(SharedService.today), "receipt": "MK-2"]
        #expect(try await away.post("/v1/firms/\(gin.vkn)/payments", payment).status == 403)
    }

    @Test("M16/1, M38/1: a training falls due with its record, for the firm that sent the inspector or employs them")
    func training() async throws {
        let gin = try await SharedService.get().gin()
        let officer = gin.region.directorate
        func fees(_ vkn: String) async throws -> [JSON] {
            try await officer.get("/v1/firms/\(vkn)/fees").expect(200)["fees"].array.map { $0["kind"] }
        }
        let path = "/v1/responsible-inspectors/\(gin.inspectorID)/trainings"
        let course: JSON = ["on": "2025-10-01", "place": "İzmir"]
        _ = try await officer.post(path, course).done()
        _ = try await officer.post(path, course).done()
        #expect(try await fees(gin.vkn) == ["factoryInspection", "training"])

        let sender = Numbers.vkn()
        try await gin.region.defineFirm(sender, "gin")
        let candidate = try await officer.post(
            "/v1/responsible-inspectors",
            [
                "userId": .string("aday-\(sender)"), "name": "Aday", "education": "highSchool", "basis": "exam",
            ]
        ).done()
        let trainings = "/v1/responsible-inspectors/\(candidate["id"].string ?? "")/trainings"
        let unknown = course.with("firm", .string(Numbers.vkn()))
        #expect(try await officer.post(trainings, unknown).faults == ["M38/1 /firm"])
        _ = try await officer.post(trainings, course.with("firm", .string(sender))).done()
        #expect(try await fees(sender) == ["training"])
    }

    @Test("M38/2: a directorate's income from samples sold")
    func sales() async throws {
        let region = try await Region(SharedService.get().installation, "sales-\(Numbers.unique())")
        let sale: JSON = [
            "on": .string(SharedService.today), "netKg": 12.5, "amount": 875.5, "receipt": "S-1",
        ]
        #expect(try await region.directorate.post("/v1/sample-sales", sale).expect(201)["income"] == 875.5)
        let seen = try await region.generalDirectorate.get("/v1/sample-sales/\(region.code)").expect(200)
        #expect(seen["sales"].array.count == 1)
        #expect(try await region.directorate.post("/v1/sample-sales", sale.with("receipt", " ")).status == 422)
    }
}

import TestKit
import Testing

@Suite("The responsible inspector's own way")
struct InspectorJourney {
    private func register(_ region: Region, _ changes: [String: JSON] = [:]) async throws -> HTTPResponse {
        var body: JSON = [
            "userId": .string("aday-\(Numbers.unique())"), "name": "Zeynep Aydın", "tckn": .string(Numbers.tckn()),
            "education": "highSchool", "basis": "exam",
        ]
        for (name, value) in changes { body = body.with(name, value) }
        return try await region.directorate.post("/v1/responsible-inspectors", body)
    }

    @Test(
        "M15/3, M17/1, M17/2: training, an exam of 69, an objection upheld to 70, and the authority",
        .tags(.m15, .m17))
    func exam() async throws {
        let region = try await SharedService.get().region
        let path = "/v1/responsible-inspectors/\(try await register(region).expect(201)["id"].string ?? "")"
        let untrained = try await region.directorate.post(path + "/exams", ["on": "2025-10-02", "score": 90])
        #expect(try untrained.rules == ["M15/3"])
        let training: JSON = ["on": "2025-09-15", "place": "İzmir"]
        _ = try await region.directorate.post(path + "/trainings", training).done()
        _ = try await region.directorate.post(path + "/exams", ["on": "2025-10-02", "score": 69]).done()
        let failed = try await region.generalDirectorate.post(path + "/authorisation")
        #expect(failed.status == 422)
        #expect(try failed.rules == ["M17/1"])

        // Thursday's result can be objected to until Monday.
        _ = try await region.directorate.post(path + "/objections", ["on": "2025-10-06"]).done()
        let small: JSON = [["userId": "b1", "role": "deputyDirector"], ["userId": "b2", "role": "other"]]
        let decision = path + "/objections/1/decision"
        let refused = try await region.directorate.post(decision, ["board": small, "upheld": true, "score": 70])
        #expect(try refused.rules == ["M17/2"])
        let board: JSON = .array(small.array + [["userId": "b3", "role": "tradeInspector"]])
        _ = try await region.directorate.post(decision, ["board": board, "upheld": true, "score": 70]).done()
        let authorised = try await region.generalDirectorate.post(path + "/authorisation").done()
        #expect(authorised["status"] == "authorised")
    }

    @Test("M17/2: an objection on the third working day is too late", .tags(.m17))
    func lateObjection() async throws {
        let region = try await SharedService.get().region
        let path = "/v1/responsible-inspectors/\(try await register(region).expect(201)["id"].string ?? "")"
        _ = try await region.directorate.post(path + "/trainings", ["on": "2025-09-15", "place": "İzmir"]).done()
        _ = try await region.directorate.post(path + "/exams", ["on": "2025-10-01", "score": 50]).done()
        let late = try await region.directorate.post(path + "/objections", ["on": "2025-10-06"])
        #expect(late.status == 422)
        #expect(try late.faults == ["M17/2 /on"])
    }

    @Test("M17/2: a candidate's own objection bears the day of filing; one on paper the paper's", .tags(.m17))
    func backdated() async throws {
        let service = try await SharedService.get()
        let user = "aday-\(Numbers.unique())"
        let made = try await register(service.region, ["userId": .string(user)]).expect(201)
        let path = "/v1/responsible-inspectors/\(made["id"].string ?? "")"
        let officer = service.region.directorate
        _ = try await officer.post(path + "/trainings", ["on": "2025-09-15", "place": "İzmir"]).done()
        _ = try await officer.post(path + "/exams", ["on": "2025-09-29", "score": 50]).done()
        let candidate = try await service.installation.caller(.responsibleInspector, user)
        for day: JSON in ["2025-10-01", .string(SharedService.today)] {
            #expect(try await candidate.post(path + "/objections", ["on": day]).faults == ["M17/2 /on"])
        }
        #expect(try await officer.post(path + "/objections", ["on": "2025-10-01"]).status == 201)
    }

    @Test("M15/3, M15/4, M17/3: who may apply", .tags(.m15, .m17))
    func qualification() async throws {
        let region = try await SharedService.get().region
        #expect(try await register(region, ["education": "middleSchool"]).faults == ["M15/3 /education"])
        let master: [String: JSON] = ["education": "primarySchool", "cottonMaster": true]
        #expect(try await register(region, master).status == 201)
        let official: JSON = ["post": "tradeInspector", "years": 4, "leftBy": "retirement"]
        let short = try await register(region, ["basis": "formerOfficial", "formerService": official])
        #expect(try short.faults == ["M17/3 /formerService/years"])
        let enough = try await register(
            region, ["basis": "formerOfficial", "formerService": official.with("years", 5)]
        ).expect(201)
        let path = "/v1/responsible-inspectors/\(enough["id"].string ?? "")/authorisation"
        #expect(try await region.generalDirectorate.post(path).done()["status"] == "authorised")
    }
}

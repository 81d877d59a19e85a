import TestKit
import Testing

@Suite("The authority of a responsible inspector")
struct AuthorityJourney {
    private func candidate(_ region: Region, _ changes: [String: JSON] = [:]) async throws -> String {
        let body = changes.reduce(
            [
                "userId": .string("aday-\(Numbers.unique())"), "name": "Zeynep Aydın",
                "tckn": .string(Numbers.tckn()), "education": "highSchool", "basis": "exam",
            ]
        ) { (body: JSON, change) in body.with(change.key, change.value) }
        let made = try await region.directorate.post("/v1/responsible-inspectors", body).expect(201)
        return "/v1/responsible-inspectors/\(made["id"].string ?? "")"
    }

    private func examined(_ region: Region, score: JSON) async throws -> String {
        let path = try await candidate(region)
        _ = try await region.directorate.post(path + "/trainings", ["on": "2025-09-15", "place": "İzmir"]).done()
        _ = try await region.directorate.post(path + "/exams", ["on": "2025-10-01", "score": score]).done()
        return path
    }

    @Test(
        "M17/1: the directorate that sends a passed exam's result assents by it, and who did is on record", .tags(.m17))
    func assentByResult() async throws {
        let region = try await SharedService.get().region
        let path = try await examined(region, score: 70)
        #expect(try await region.directorate.post(path + "/authorisation").status == 403)
        let authorised = try await region.generalDirectorate.post(path + "/authorisation").expect(200)
        #expect(authorised["status"] == "authorised")
        #expect(authorised["assent"]["directorate"] == "izmir")
        #expect(authorised["assent"]["given"] == true)
        #expect(authorised["assent"]["on"] == "2025-10-01")
    }

    @Test("M17/1: where the directorate withholds its assent there is no authority until it gives it", .tags(.m17))
    func withheld() async throws {
        let region = try await SharedService.get().region
        let path = try await examined(region, score: 85)
        #expect(try await region.directorate.post(path + "/assent", ["given": false]).faults == ["M17/1 /note"])
        let word: JSON = ["given": false, "note": "Belgeleri eksik"]
        #expect(try await region.directorate.post(path + "/assent", word).expect(200)["assent"]["given"] == false)
        let refused = try await region.generalDirectorate.post(path + "/authorisation")
        #expect(refused.status == 422)
        #expect(try refused.rules == ["M17/1"])
        _ = try await region.directorate.post(path + "/assent", ["given": true]).expect(200)
        #expect(try await region.generalDirectorate.post(path + "/authorisation").status == 200)
        #expect(try await region.directorate.post(path + "/assent", word).status == 409)
    }

    @Test("GM1/1: an authority from before the communiqué goes on under its number, a later one is none", .tags(.m17))
    func acquired() async throws {
        let region = try await SharedService.get().region
        let earlier: JSON = ["number": "35-1017", "since": "2019-05-06"]
        let path = try await candidate(region, ["basis": "legacy", "earlierAuthority": earlier])
        let authorised = try await region.generalDirectorate.post(path + "/authorisation").done()
        #expect(authorised["authorisationNumber"] == "35-1017")
        let late = try await region.directorate.post(
            "/v1/responsible-inspectors",
            [
                "userId": .string("aday-\(Numbers.unique())"), "name": "Zeynep Aydın", "education": "university",
                "basis": "legacy", "earlierAuthority": earlier.with("since", "2023-01-02"),
            ])
        #expect(try late.faults == ["GM1/1 /earlierAuthority/since"])
    }

    @Test("M15/3, M17/1: an authority ends with its last day, and prolonged it goes on", .tags(.m15, .m17))
    func ends() async throws {
        let region = try await SharedService.get().region
        let path = try await candidate(region, ["basis": "legacy"])
        let past: JSON = ["number": "PSD-9", "validUntil": "2025-10-05"]
        let authority = path + "/authorisation"
        #expect(try await region.generalDirectorate.post(authority, past).faults == ["M17/1 /validUntil"])
        for end in [SharedService.today, "2026-10-06"] {
            let given = try await region.generalDirectorate.post(authority, past.with("validUntil", .string(end)))
                .done()
            #expect(given["validUntil"] == .string(end))
            #expect(given["status"] == "authorised")
        }
    }
}

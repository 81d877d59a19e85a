import TestKit
import Testing

@Suite("A commission at a factory")
struct SupervisionJourney {
    private static let commission: JSON = [
        ["userId": "inspector-izmir", "tradeInspector": true], ["userId": "officer-izmir", "tradeInspector": false],
    ]

    private func inspection(_ changes: [String: JSON] = [:]) -> JSON {
        changes.reduce(
            ["on": .string(SharedService.today), "cause": "tip", "commission": Self.commission, "findings": []]
        ) { $0.with($1.key, $1.value) }
    }

    @Test(
        "M33/1, M33/2, M37/1: fraud is found, a sample taken and given back, the directorate refers it, with a result",
        .tags(.m33, .m37))
    func referral() async throws {
        let service = try await SharedService.get()
        let (gin, region) = (try await service.gin(), service.region)
        let path = "/v1/factories/\(gin.id)"
        let factory = try await region.tradeInspector.post(
            path + "/inspections",
            inspection([
                "findings": [
                    ["code": "fraud", "note": "Balya içinde taş"], ["rule": "M9/1", "note": "Balyalar açıkta"],
                ],
                "samples": [["what": "14 numaralı balya", "netKg": 0.5], ["what": "Depo 1"]],
            ])
        ).expect(201)
        let found = factory["inspections"][0]
        #expect(found["mustBeReferred"] == true)
        #expect(found["findings"].array.map { $0["rule"] } == ["M33/2", "M9/1"])
        #expect(found["commission"].array.map { $0["userId"] } == ["inspector-izmir", "officer-izmir"])

        let returned = try await region.tradeInspector.post(
            path + "/inspections/1/samples/1/return", ["on": .string(SharedService.today)]
        ).done()
        #expect(
            returned["inspections"][0]["samples"].array.map { $0["returnedOn"] } == [
                .string(SharedService.today), .null,
            ])

        let body: JSON = [
            "factory": .string(gin.id), "inspection": 1, "rule": "M33/2", "to": "Söke Cumhuriyet Başsavcılığı",
            "note": "Tağşiş",
        ]
        let filed = try await region.directorate.post("/v1/referrals", body)
        let referral = try filed.expect(201)
        #expect(referral["status"] == "pending")
        let address = "/v1/referrals/\(referral["id"].string ?? "")"
        let list = "/v1/referrals?factory=\(gin.id)&status=pending"
        #expect(
            try await everything(region.generalDirectorate, list, after: filed.position).map { $0["id"] } == [
                referral["id"]
            ])

        let result: JSON = ["result": "sanctioned", "note": "Para cezası"]
        let concluded = try await region.directorate.post(address + "/result", result)
        #expect(try concluded.done()["status"] == "concluded")
        #expect(try await everything(region.directorate, list, after: concluded.position).isEmpty)
        #expect(
            try await region.directorate.post(address + "/result", result.with("result", "dismissed")).status == 409)
        let elsewhere = try await Region(service.installation, "adana")
        #expect(try await elsewhere.directorate.get(address).status == 403)
        #expect(try await elsewhere.directorate.post("/v1/referrals", body).status == 403)
    }

    @Test("M33/2: a referral under it rests on a commission's finding under it", .tags(.m33))
    func unfounded() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        _ = try await service.region.directorate.post(
            "/v1/factories/\(gin.id)/inspections",
            inspection(["findings": [["code": "storedDamp", "note": "Depo nemli"]]])
        ).expect(201)
        let body: JSON = ["factory": .string(gin.id), "rule": "M33/2", "to": "Savcılık", "note": "Tağşiş"]
        for (inspection, faults) in [
            (JSON.null, ["M33/2 /inspection"]), (1, ["M33/2 /inspection"]),
            (2, ["M33/1 /inspection", "M33/2 /inspection"]),
        ] {
            let answer = try await service.region.directorate.post("/v1/referrals", body.with("inspection", inspection))
            #expect(answer.status == 422)
            #expect(try answer.faults == faults)
        }
        let other = try await service.region.directorate.post("/v1/referrals", body.with("rule", "M37/1"))
        #expect(other.status == 201)
    }

    @Test("M33/1, M4/1-h, M9/1: who sits in the commission, what was found and when, in both languages", .tags(.m33))
    func refused() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let bad = inspection([
            "on": "2025-10-07", "findings": [["code": "storedDamp", "rule": "M8/2", "note": "Depo nemli"]],
            "commission": [
                ["userId": "inspector-izmir", "tradeInspector": true],
                ["userId": .string(gin.inspector.subject), "tradeInspector": false],
            ],
        ])
        let path = "/v1/factories/\(gin.id)/inspections"
        let answer = try await service.region.directorate.post(path, bad)
        #expect(try answer.faults == ["M33/1 /on", "M4/1-h /commission/1", "M33/1 /findings/0/rule"])
        let turkish = try await service.region.directorate.post(path, bad, headers: ["Accept-Language": "tr"])
        #expect(turkish.text.contains("Denetim tarihi"))
        #expect(answer.text.contains("before its day"))
        #expect(try await Region(service.installation, "adana").directorate.post(path, inspection()).status == 403)
    }
}

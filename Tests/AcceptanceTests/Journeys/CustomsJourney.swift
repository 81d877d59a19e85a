import TestKit
import Testing

@Suite("Customs")
struct CustomsJourney {
    private static let path = "/v1/customs/declarations"

    private func outOfScope(_ direction: JSON, _ reference: JSON, gtip: JSON = "5201.00.90.00.19") -> JSON {
        [
            "declaration": .string("2535\(Numbers.unique())XX"), "registeredOn": "2025-10-06",
            "direction": direction, "reference": reference, "gtip": gtip, "firm": "4540536920", "netKg": 100,
        ]
    }

    @Test(
        "M29/5, M30/5: each fixed number of goods out of scope is taken in its own direction alone",
        .tags(.m29, .m30, .m4))
    func outOfScope() async throws {
        let customs = try await SharedService.get().installation.caller(.customs)
        let (export, importation): (JSON, JSON) = ("13141902518146095263410", "12879356925413624532589")
        let taken = try await customs.post(Self.path, outOfScope("export", export)).expect(201)
        #expect(taken["outOfScope"] == true)
        _ = try await customs.post(Self.path, outOfScope("import", importation)).expect(201)
        let wrong = try await customs.post(Self.path, outOfScope("export", importation))
        #expect(wrong.status == 422)
        #expect(try wrong.faults == ["M30/5 /reference"])
        #expect(try await customs.post(Self.path, outOfScope("import", export)).faults == ["M29/5 /reference"])
        let unlisted = try await customs.post(Self.path, outOfScope("export", export, gtip: "5203.00.00.00.00"))
        #expect(try unlisted.faults == ["M4/1-ğ /gtip"])
    }

    @Test("M32/1, M32/2: every difference between declaration and reference is named at once", .tags(.m32))
    func mismatches() async throws {
        let service = try await SharedService.get()
        let importer = try await service.region.makeTrader()
        let other = try await service.region.makeTrader()
        let customs = try await service.installation.caller(.customs)
        let application = try await importer.apply(importer.importation(netKg: 5000)).expect(201)
        let right = importer.declaration(of: application, registeredOn: "2025-10-06")
        let wrong = right.with("gtip", "5202.10.00.00.19").with("firm", .string(other.vkn)).with("netKg", 5000.001)
            .with("direction", "export").with("registeredOn", "2025-10-05")
        let refused = try await customs.post(Self.path, wrong)
        #expect(refused.status == 422)
        #expect(
            try Set(refused.faults) == [
                "M32/1 /reference", "M32/2 /direction", "M32/2 /gtip", "M32/2 /firm", "M32/2 /netKg",
            ])
        _ = try await customs.post(Self.path, right).expect(201)
    }

    @Test("M32/1: an unknown or mistyped reference is refused", .tags(.m32))
    func unknownReference() async throws {
        let service = try await SharedService.get()
        let importer = try await service.region.makeTrader()
        let customs = try await service.installation.caller(.customs)
        let application = try await importer.apply(importer.importation(netKg: 5000)).expect(201)
        let right = importer.declaration(of: application, registeredOn: "2025-10-06")
        let number = try #require(application["reference"]["number"].string)
        let digit = number.hasSuffix("7") ? "8" : "7"
        for reference in [number.dropLast() + digit, String(repeating: "1", count: 23), "12", "x"] {
            let answer = try await customs.post(Self.path, right.with("reference", .string(String(reference))))
            #expect(answer.status == 422)
            #expect(try answer.rules == ["M32/1"], "\(reference)")
        }
    }
}

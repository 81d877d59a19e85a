import TestKit
import Testing

@Suite("What stands in box 44")
struct BoxFortyFour {
    private static let path = "/v1/customs/declarations"

    @Test(
        "M32/1: a reference with any one digit mistyped is refused, and so are days outside its validity", .tags(.m32))
    func mistyped() async throws {
        let service = try await SharedService.get()
        let importer = try await service.region.makeTrader()
        let customs = try await service.installation.caller(.customs)
        let application = try await importer.apply(importer.importation(netKg: 0.001)).expect(201)
        let right = importer.declaration(of: application, registeredOn: SharedService.today)
        let digits = Array(try #require(application["reference"]["number"].string))
        for place in digits.indices {
            var wrong = digits
            wrong[place] = digits[place] == "9" ? "0" : "9"
            let answer = try await customs.post(Self.path, right.with("reference", .string(String(wrong))))
            #expect(answer.status == 422)
            #expect(try answer.faults == ["M32/1 /reference"], "digit \(place)")
            #expect(answer.text.contains("check digit"), "digit \(place)")
        }
        let early = try await customs.post(Self.path, right.with("registeredOn", "2025-10-05"))
        #expect(try early.faults == ["M32/1 /reference"])
        let future = try await customs.post(Self.path, right.with("registeredOn", "2025-10-07"))
        #expect(try future.faults == ["M32/1 /registeredOn"])
        #expect(try await customs.post(Self.path, right.with("netKg", 0.002)).faults == ["M32/2 /netKg"])
        #expect(try await customs.post(Self.path, right.with("netKg", 0.0011)).status == 422)
        _ = try await customs.post(Self.path, right).expect(201)
        let reference = "/v1/references/\(String(digits))"
        let used = try await importer.user.get(reference).expect(200)
        #expect(used["declaration"] == right["declaration"])
        #expect(used["registeredOn"] == "2025-10-06")
    }

    @Test("M32/1, M32/2: of twenty declarations at once with one reference one alone is taken", .tags(.m32))
    func once() async throws {
        let service = try await SharedService.get()
        let importer = try await service.region.makeTrader()
        let customs = try await service.installation.caller(.customs)
        let application = try await importer.apply(importer.importation(netKg: 1000.125)).expect(201)
        let statuses = try await atOnce(20) { _ in
            try await customs.post(
                Self.path, importer.declaration(of: application, registeredOn: SharedService.today)
            ).status
        }
        #expect(statuses.count(where: { $0 == 201 }) == 1)
        #expect(statuses.count(where: { $0 == 422 || $0 == 409 }) == 19)
        let part = importer.declaration(of: application, registeredOn: SharedService.today, netKg: 500)
        #expect(try await customs.post(Self.path, part).rules.contains("M32/2"))
    }
}
